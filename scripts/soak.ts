import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

import { csvOf, svgOf } from "../test/soak/curve";
import { rising } from "../test/soak/flat";
import { soak } from "../test/soak/soak";
import { ensureBuilt } from "./build";
import { ExplainedError } from "./explained-error";
import type { BrowserKind } from "./find-browser";

const NAMES: Readonly<Record<BrowserKind, string>> = { chromium: "Chromium", firefox: "Firefox" };

/**
 * `npm run soak -- --browser firefox --exchanges 20000`: the extension at work for long in a real browser, and what it has in
 * memory meanwhile, as a table and a picture (`--out DIR`; `artifacts/soak` unless told). `--extension DIR` takes a build from
 * elsewhere. Exit 1 when a line rises.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { browser, exchanges, out, extension } = readOptions(args);
  if (extension === undefined) await ensureBuilt();
  const samples = await soak({
    browser,
    exchanges,
    isKept: true,
    ...(extension === undefined ? {} : { extension }),
    onSample: ({ exchanges: asked, store, background, panel }) =>
      console.log(`${String(asked).padStart(8)}${[store, background, panel].map(inMegabytes).join("")}`),
  });
  mkdirSync(out, { recursive: true });
  const file = path.join(out, `soak-${browser}`);
  writeFileSync(`${file}.csv`, csvOf(samples));
  writeFileSync(
    `${file}.svg`,
    svgOf(samples, `Memory in ${NAMES[browser]} while ${count(samples.at(-1)?.exchanges)} exchanges are recorded`),
  );
  const risen = rising(samples);
  console.log(risen.length === 0 ? `Flat. ${file}.svg` : risen.join("\n"));
  return risen.length === 0 ? 0 : 1;
}

const inMegabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(2).padStart(9)} MB`;
const count = (number = 0): string => number.toLocaleString("en");

function readOptions(args: readonly string[]) {
  const { values } = parse(args);
  const { browser = "chromium", exchanges = "20000", out = "artifacts/soak", extension } = values;
  if (browser !== "chromium" && browser !== "firefox") {
    throw new ExplainedError(`--browser is chromium or firefox, not ${browser}.`);
  }
  if (!/^\d+$/.test(exchanges)) throw new ExplainedError(`--exchanges takes a whole number, not ${exchanges}.`);
  return { browser, exchanges: Number(exchanges), out, extension } as const;
}

function parse(args: readonly string[]) {
  const string = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { browser: string, exchanges: string, out: string, extension: string },
    });
  } catch (error) {
    throw new ExplainedError(error instanceof Error ? error.message : String(error));
  }
}
