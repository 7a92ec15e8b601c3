import { parseArgs } from "node:util";

import type { Browser } from "../src/engine/fetch/exchange";
import { type Asker, Conformance } from "../test/conformance/run";
import { WebKitConformance } from "../test/conformance/webkit/run";
import { closeLoop, type Mended, sayLoop } from "../test/conformance/closed-loop";
import { type Unlike, sayUnlike } from "../test/conformance/check";
import { say } from "../test/conformance/say";
import type { Told } from "../test/conformance/compare";
import { ensureBuilt } from "./build";
import { ExplainedError } from "./explained-error";

interface Options {
  readonly browser: Browser;
  readonly seed: number;
  readonly indexes: readonly number[];
  readonly extension: string | undefined;
  readonly mend: boolean;
  readonly check: boolean;
}

/**
 * `npm run conformance -- --browser firefox --cases 1000 --seed 7`: random exchanges in a real browser, our diagnosis beside
 * the browser's own. `--only 17,42` repeats cases; `--extension DIR` takes a build from elsewhere; `--mend` makes the servers answer as each fix says, and asks
 * again; `--check` sends each as cors-why check does, too. WebKit is asked without the extension, which it can't run. Exit 1 on any difference, and on any fix that does not work.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { browser, seed, indexes, extension, mend, check } = readOptions(args);
  if (extension === undefined && browser !== "webkit") await ensureBuilt();
  console.log(`${indexes.length} cases of seed ${seed} in ${browser}`);
  const startedAt = performance.now();
  const conformance = await start(browser, extension);
  let told: readonly Told[] = [];
  let mended: readonly Mended[] = [];
  let unlike: readonly Unlike[] = [];
  try {
    told = await conformance.run(seed, indexes);
    if (mend) mended = await closeLoop(conformance, told);
    if (check) unlike = await conformance.check(told);
  } finally {
    await conformance.close();
  }
  console.log(say(told));
  if (mend) console.log(sayLoop(mended));
  if (check) console.log(sayUnlike(unlike, told.length));
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  if (unlike.length > 0) return 1;
  return told.every(({ difference }) => difference === null) && mended.every(({ works }) => works) ? 0 : 1;
}

function start(browser: Browser, extension: string | undefined): Promise<Asker> {
  if (browser === "webkit") return WebKitConformance.start();
  return Conformance.start({ browser, ...(extension === undefined ? {} : { extension }) });
}

function readOptions(args: readonly string[]): Options {
  const { values } = parse(args);
  const { browser = "chromium", only, extension, mend = false, check = false } = values;
  if (browser !== "chromium" && browser !== "firefox" && browser !== "webkit") {
    throw new ExplainedError(`--browser is chromium, firefox or webkit, not ${browser}.`);
  }
  const seed = number("--seed", values.seed ?? String(Date.now() % 1_000_000));
  const cases = number("--cases", values.cases ?? "1000");
  const indexes =
    only?.split(",").map((index) => number("--only", index)) ?? Array.from({ length: cases }, (_, at) => at);
  return { browser, seed, indexes, extension, mend, check };
}

function number(option: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new ExplainedError(`${option} takes whole numbers, not ${text}.`);
  return Number(text);
}

function parse(args: readonly string[]) {
  const string = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        browser: string,
        cases: string,
        seed: string,
        only: string,
        extension: string,
        mend: { type: "boolean" },
        check: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new ExplainedError(error instanceof Error ? error.message : String(error));
  }
}
