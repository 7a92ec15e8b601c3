import { parseArgs } from "node:util";

import type { Browser } from "../src/engine/fetch/exchange";
import { ExplainedError } from "./explained-error";

interface Options {
  readonly browser: Browser;
  readonly seed: number;
  readonly indexes: readonly number[];
  readonly extension: string | undefined;
  readonly mend: boolean;
  readonly check: boolean;
}

/** What `--help` prints. */
export const HELP = `Random exchanges in a real browser, our diagnosis beside the browser's own.

Usage: npm run conformance -- [options]

Options:
  --browser NAME   chromium, firefox or webkit; otherwise chromium. WebKit is
                   asked without the extension, which it can't run
  --cases N        how many exchanges; otherwise 1000
  --seed N         what they are made from: the same number makes the same ones
  --only N,N       run these cases of the seed alone, as a difference names them
  --extension DIR  the extension from there, instead of the one in dist
  --mend           make each server respond as its fix says, and ask again
  --check          send each case as cors-why check does, too
  --help           show this help

Exit status: 0 no difference and every fix works; 1 otherwise, or wrong usage.`;

/** What the words of the command line ask for. Throws where they mean nothing. */
export function readOptions(args: readonly string[]): Options | "help" {
  const { values } = parse(args);
  if (values.help) return "help";
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
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new ExplainedError(error instanceof Error ? error.message : String(error));
  }
}
