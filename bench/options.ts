import { parseArgs } from "node:util";
import { ExplainedError } from "../scripts/explained-error";
import type { BrowserKind } from "../scripts/find-browser";

export interface BenchOptions {
  readonly names: readonly string[];
  readonly browsers: readonly BrowserKind[];
  readonly rounds: number;
  /** Fewer of everything: a look, no measurement to quote. */
  readonly isQuick: boolean;
  /** An extension that somebody else made, unpacked. */
  readonly beside: string | undefined;
  /** An earlier build of ours, unpacked: only recording is measured then, with both. */
  readonly before: string | undefined;
  /** A file; empty for standard output; undefined for none. */
  readonly json: string | undefined;
}

/** The options of `npm run bench`. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseOrExplain(args.map(withValue));
  const { browser, beside, before, json, quick = false } = values;
  if (browser !== undefined && browser !== "chromium" && browser !== "firefox") {
    throw new ExplainedError(`--browser is chromium or firefox, not ${browser}.`);
  }
  const rounds = values.rounds ?? (quick ? "3" : "9");
  if (!/^[1-9]\d*$/.test(rounds)) throw new ExplainedError(`--rounds takes a whole number, not ${rounds}.`);
  return {
    names: positionals,
    browsers: browser === undefined ? ["chromium", "firefox"] : [browser],
    rounds: Number(rounds),
    isQuick: quick,
    beside,
    before,
    json,
  };
}

/** `--json` may stand alone. */
function withValue(arg: string, at: number, args: readonly string[]): string {
  return arg === "--json" && (args[at + 1] ?? "--").startsWith("--") ? "--json=" : arg;
}

function parseOrExplain(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        browser: { type: "string" },
        rounds: { type: "string" },
        beside: { type: "string" },
        before: { type: "string" },
        json: { type: "string" },
        quick: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new ExplainedError(error instanceof Error ? error.message : String(error));
  }
}
