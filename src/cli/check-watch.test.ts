import { describe, expect, test } from "vitest";
import type { Checked } from "../check/check";
import { browse } from "../check/browse";
import { PROFILES } from "../check/browsers";
import { type Finding, finding } from "../check/finding";
import { PAGE, fakeNetwork, target } from "../check/testing";
import { type Watched, changesBetween, watchChecks, watched } from "./check-watch";

const request = {
  url: target().url,
  origin: PAGE,
  method: "GET",
  headers: [],
  credentials: "omit",
  cookies: null,
  body: null,
} as const;
const exchange = await browse(request, PROFILES.chromium, {
  id: "e1",
  send: fakeNetwork(() => [200, []]).send,
  sendsUnsafe: false,
  now: () => 0,
});

function run(firefox: "allowed" | "blocked", findings: readonly Finding[] = []): readonly Checked[] {
  const browsers = { chromium: "allowed", firefox, webkit: "allowed" } as const;
  const rest = { real: null, standIn: null, seen: [], unproven: [], outsiders: [], passed: firefox === "allowed" };
  return [{ target: target(), origin: PAGE, exchange, browsers, findings, ...rest }];
}

function stopped(origin: string): readonly Checked[] {
  const browsers = { chromium: "failed", firefox: "failed", webkit: "failed" } as const;
  return run("blocked").map((one) => ({ ...one, origin, browsers, passed: false }));
}

describe("watching", () => {
  const name = `GET https://api.example/items from ${PAGE}`;
  const changes = (...runs: readonly (readonly Checked[])[]): readonly string[] => {
    const earlier = runs.slice(0, -1).reduce((seen: Watched | undefined, one) => watched(one, seen), undefined);
    return earlier ? changesBetween(earlier, runs.at(-1) ?? []) : [];
  };

  test("says what became worse and what better, with the name of what it is about, and nothing of what stays", () => {
    const header = finding("error", "not-exposed", "Your script can't read `x-total`. Expose it.");
    expect(changes(run("allowed"), run("blocked", [header]))).toEqual([
      `Worse:  ${name}: blocked in Firefox`,
      `Worse:  ${name}: error not-exposed: Your script can't read \`x-total\`.`,
    ]);
    expect(changes(run("blocked", [header]), run("allowed", [header]))).toEqual([
      `Better: ${name}: no more blocked in Firefox`,
    ]);
    expect(changes(run("blocked"), run("blocked"))).toEqual([]);
  });

  test("says of a server that stops one line for each URL, and nothing of what can't be seen meanwhile", () => {
    const vary = finding("warning", "vary-missing", "It varies.");
    const up = run("blocked", [vary]);
    const down = [...stopped(PAGE), ...stopped("https://admin.example")];
    const url = "https://api.example/items";
    expect(changes(up, down)).toEqual([`Worse:  ${url}: no response`]);
    expect(changes(up, down, down)).toEqual([]);
    expect(changes(up, down, up)).toEqual([`Better: ${url}: responds again`]);
    expect(changes(up, down, run("allowed", [vary]))).toEqual([
      `Better: ${url}: responds again`,
      `Better: ${name}: no more blocked in Firefox`,
    ]);
  });

  test("goes on until it is stopped", async () => {
    let printed = "";
    const runs = [run("blocked"), run("allowed")];
    const check = () => {
      const next = runs.shift();
      return next ? Promise.resolve(next) : Promise.reject(new Error("stopped"));
    };
    const watching = watchChecks(run("allowed"), check, () => Promise.resolve(), {
      print: (text) => (printed += text),
    });
    await expect(watching).rejects.toThrow("stopped");
    expect(printed.split("\n").map((line) => line.slice(0, 6))).toEqual(["Watchi", "Worse:", "Better", ""]);
  });
});
