import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** Plants lines in rooms of a house of its own and asks the project's own lint rules about them. */

const PURE = [
  "engine/fetch",
  "engine/diagnose",
  "engine/remedy",
  "capture",
  "har",
  "session",
  "report",
  "extension/trial",
];

const REFUSED: readonly (readonly [room: string, code: string])[] = [
  ["extension/popup", 'import browser from "webextension-polyfill"; export { browser };'],
  ["extension/popup", 'import type { Runtime } from "webextension-polyfill"; export type R = Runtime.Port;'],
  ["engine/fetch", 'import { a } from "../../extension/popup/summary"; export const b = a;'],
  ["engine/fetch", 'import { a } from "../diagnose/diagnose"; export const b = a;'],
  ["engine/diagnose", 'import { a } from "../remedy/fix"; export const b = a;'],
  ["engine/remedy", 'import { a } from "../../session/session"; export const b = a;'],
  ["capture", 'import { a } from "../session/session"; export const b = a;'],
  ["har", 'import { a } from "../report/redact"; export const b = a;'],
  ["report", 'import { a } from "../view/strings"; export const b = a;'],
  ["session", 'import { a } from "../capture/state"; export const b = a;'],
  ["view", 'import { a } from "../extension/platform/port"; export const b = a;'],
  ["view", 'import { a } from "../cli/run"; export const b = a;'],
  ["viewer", 'import { a } from "../extension/platform/settings"; export const b = a;'],
  ["cli", 'import { a } from "../view/strings"; export const b = a;'],
  ["cli", 'import { spawn } from "node:child_process"; export const b = spawn;'],
  ["extension/platform", 'import { a } from "../../view/source"; export const b = a;'],
  ["extension/background", 'import { a } from "../../view/source"; export const b = a;'],
  ["extension/devtools", 'import { a } from "../panel/main"; export const b = a;'],
  ["har", "const T: Record<string, number> = { a: 1 }; export const b = (n: string) => T[n];"],
  ["view", "const T: Readonly<Record<string, number>> = { a: 1 }; export const b = (n: string) => T[n] ?? 0;"],
  // Every way to import.
  ["session", 'import type { A } from "../view/source"; export type B = A;'],
  ["session", 'import "../view/source";'],
  ["session", 'export { a } from "../view/source";'],
  ["session", 'export type { A } from "../view/source";'],
  ["session", 'export * from "../view/source";'],
  ["session", 'export const a = () => import("../view/source");'],
  ["session", 'export type A = import("../view/source").A;'],
  ["session", "export const a = (name: string) => import(name);"],
  ["session", 'import { a } from "../../src/view/source"; export const b = a;'],
  ["session", 'import { a } from "./deep/../../view/detail/words"; export const b = a;'],
  ["session", 'import { a } from "/work/src/view/source"; export const b = a;'],
  ["session", 'import { a } from "src/view/source"; export const b = a;'],
  ["session", 'import { a } from "../view/source?raw"; export const b = a;'],
  ["session", 'import { a } from "../../scripts/options"; export const b = a;'],
  ["session", 'import { a } from "../session/testing"; export const b = a;'],
  ["session", 'import { readFileSync } from "fs"; export const b = readFileSync;'],
  ["session", 'export const a = require("node:fs");'],
  ["extension/popup", 'export const a = new URL("../../view/open/har-worker.ts", import.meta.url);'],
  // A room that nobody has written down.
  ["kitchen", 'import { a } from "../engine/fetch/origin"; export const b = a;'],
  // The browser's API, by whatever name.
  ["view", "export const a = chrome.runtime;"],
  ["extension/background", "export const a = browser.runtime;"],
  ["extension/popup", "export const a = globalThis.chrome;"],
  ["extension/popup", 'export const a = window["browser"];'],
  ["extension/popup", "export const { chrome: a } = self as never;"],
  // Names that every object has.
  ["engine/fetch", "const a: Record<string, string> = {}; export const b = (c: string) => a[c];"],
  ["engine/fetch", 'export const a = (b: string) => b.replace(/^[\\t ]+|[\\t ]+$/g, "");'],
  ["report", 'export const a = (b: string) => b.replace(/\\/+$/, "");'],
  ["cdp", 'import * as v from "valibot"; export const a = v.record(v.string(), v.string());'],
  // Impurity.
  ...PURE.flatMap((room) =>
    [
      "new Date()",
      "Date()",
      "Date.now()",
      "[0].map(Date.now)",
      "Math.random()",
      'Math["random"]()',
      "document.title",
      "globalThis.document",
      "globalThis.fetch",
      'globalThis["crypto"]',
      'fetch("/")',
      "performance.now()",
      "crypto.randomUUID()",
      "setTimeout(() => 0)",
      "localStorage.length",
      "console",
      "process.env",
      "import.meta.url",
      'new Function("return 1")',
      "null as HTMLElement | null",
    ].map((code) => [room, `export const a = ${code};`] as const),
  ),
];

const WELCOME: readonly (readonly [room: string, code: string])[] = [
  [
    "extension/platform",
    'import browser from "webextension-polyfill"; export const a = browser.runtime ?? chrome.runtime;',
  ],
  ["extension/popup", 'import { a } from "../../session/session"; export const b = a;'],
  [
    "view",
    'import { a } from "../engine/fetch/origin"; import { c } from "preact"; export const b = [a, c, document, window.name];',
  ],
  ["session", 'import { a } from "./neighbours"; export const b = a;'],
  [
    "session",
    "export const a = (at: number, document: string) => [new Date(at), Date.parse(document), Math.max(at, 1)];",
  ],
  ["session", "export const a = { fetch: 1, document: 2 } as const; export type B = Readonly<Record<string, URL>>;"],
  ["session/session.test.ts", 'import { a } from "../view/source"; export const b = [a, Date.now()];'],
];

interface Finding {
  readonly code: string;
  readonly filename: string;
}

const house = mkdtempSync(path.join(tmpdir(), "walls-"));
let found: readonly Finding[] = [];

function plant(name: string, code: string): string {
  const file = path.join(house, "src", name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${code}\n`);
  return file;
}

/** The rules that refused something in that file. */
const refusals = (file: string) =>
  found.filter(({ filename }) => path.resolve(filename) === file).map(({ code }) => code);

const refused = REFUSED.map(([room, code], index) => ({
  room,
  code,
  file: plant(`${room}/refused-${index}.ts`, code),
}));
const welcome = WELCOME.map(([room, code], index) => ({
  room,
  code,
  file: plant(room.endsWith(".ts") ? room : `${room}/welcome-${index}.ts`, code),
}));

beforeAll(() => {
  const oxlint = path.resolve("node_modules/oxlint/bin/oxlint");
  const args = [oxlint, "--config", path.resolve(".oxlintrc.json"), "--format", "json", house];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1e8 });
  if (stdout === "") throw new Error(stderr);
  found = (JSON.parse(stdout) as { diagnostics: Finding[] }).diagnostics;
});

afterAll(() => rmSync(house, { recursive: true }));

describe("the walls", () => {
  it.each(refused)("refuse in $room: $code", ({ file }) => {
    expect(refusals(file)).toContainEqual(expect.stringMatching(/^walls/));
  });

  it.each(welcome)("let pass in $room: $code", ({ file }) => {
    expect(refusals(file).filter((code) => code.startsWith("walls"))).toEqual([]);
  });

  it("stand around every room of the real house, and around no other", async () => {
    const { ROOMS } = await import("./rooms.js");
    const folders = (at: string) =>
      readdirSync(at, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name);
    const nested = (outer: string) => folders(`src/${outer}`).map((inner) => `${outer}/${inner}`);
    const rooms = folders("src").flatMap((name) => (["engine", "extension"].includes(name) ? nested(name) : [name]));
    expect(Object.keys(ROOMS).toSorted()).toEqual(rooms.filter((room) => room !== "extension/icons").toSorted());
  });
});
