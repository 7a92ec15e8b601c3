import { parseArgs } from "node:util";

import type { Verdict } from "../engine/diagnose/diagnosis";
import { RECIPES } from "../engine/remedy/recipes";

export interface Options {
  /** The HAR file; `-` is standard input. */
  readonly file: string;
  readonly json: boolean;
  /** Print the text of a ticket. */
  readonly markdown: boolean;
  /** Refuse a file with an entry that can't be read, instead of leaving that entry out. */
  readonly strict: boolean;
  /** Show only this verdict. */
  readonly only: Verdict | null;
  /** Exit 1 when anything has this verdict. */
  readonly failOn: Verdict | null;
  /** Where report.html goes: a file, `-` for standard output, `null` for nowhere. */
  readonly html: string | null;
  /** The id of the recipe to write the fixes as, `null` for none. */
  readonly recipe: string | null;
}

export type Command =
  | { readonly kind: "diagnose"; readonly options: Options }
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "wrong-usage"; readonly problem: string };

const VERDICTS: readonly Verdict[] = ["blocked", "allowed", "opaque", "failed", "unknown", "not-cors"];

/** Words in lines that fit a terminal, each set in by two blanks. */
function listed(words: readonly string[]): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 76) lines[lines.length - 1] = `${last}, ${word}`;
    else lines.push(`  ${word}`);
  }
  return lines.join(",\n");
}

export const HELP = `Says why the browser blocked the cross-origin requests of a HAR file, and which
headers fix them.

Usage: cors-why FILE.har [options]
       cors-why - [options]          read standard input

Options:
  --json               print an array with one diagnosis for each request
  --markdown           print the text of a ticket, with secrets cut, and a link
                       that opens the report
  --only VERDICT       show only these requests
  --fail-on VERDICT    exit 1 when there is such a request
  --html FILE          write the report as a page of one file, with secrets cut;
                       FILE - is standard output
  --recipe SERVER      print the fixes as code for that server too
  --strict             refuse a file with an entry that can't be read; otherwise
                       the entry is left out, with a line that says why
  --help               show this help
  --version            show the version

VERDICT is one of: ${VERDICTS.join(", ")}
SERVER is one of:
${listed(RECIPES.map(({ id }) => id))}

Exit status: 0 done; 1 --fail-on found something; 2 wrong usage, or no HAR file.
`;

const OPTIONS = {
  json: { type: "boolean" },
  markdown: { type: "boolean" },
  strict: { type: "boolean" },
  only: { type: "string" },
  "fail-on": { type: "string" },
  html: { type: "string" },
  recipe: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

/** What the words after the command's name ask for. Options may stand before or after the file, with a blank or "=". */
export function parseArguments(words: readonly string[]): Command {
  // Not strict, since its messages are Node's, and they tell of the API and not of the command.
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.entries(OPTIONS).find(([name]) => name === token.name)?.[1];
    if (!option) return wrongUsage(`unknown option "${token.rawName}"`);
    if (option.type === "boolean" && token.value !== undefined) return wrongUsage(`${token.rawName} takes no value`);
  }
  if (values.help) return { kind: "help" };
  if (values.version) return { kind: "version" };

  const [file, another] = positionals;
  if (another !== undefined) return wrongUsage(`one file at a time, but there is also "${another}"`);
  if (file === "") return wrongUsage("the file's name is empty");
  const [json, markdown, strict] = [values.json === true, values.markdown === true, values.strict === true];
  const { html = null, recipe = null } = values;
  if (typeof html === "boolean" || html === "") return wrongUsage('--html needs a file, or "-"');
  if (typeof recipe === "boolean" || (recipe !== null && !RECIPES.some(({ id }) => id === recipe)))
    return wrongUsage(`--recipe needs a server that --help names${given(recipe)}`);
  const { only = null, "fail-on": failOn = null } = values;
  if (!isVerdict(only)) return wrongUsage(`--only needs one of ${VERDICTS.join(", ")}${given(only)}`);
  if (!isVerdict(failOn)) return wrongUsage(`--fail-on needs one of ${VERDICTS.join(", ")}${given(failOn)}`);
  if (file === undefined) return wrongUsage("no file given");
  if (json && markdown) return wrongUsage("--json or --markdown, not both");
  if (recipe !== null && (json || markdown)) return wrongUsage("--recipe goes with neither --json nor --markdown");
  return { kind: "diagnose", options: { file, json, markdown, strict, only, failOn, html, recipe } };
}

const isVerdict = (value: string | boolean | null): value is Verdict | null =>
  value === null || VERDICTS.some((verdict) => verdict === value);

/** The end of a message about that value; an option without one has `true`. */
const given = (value: string | boolean): string => (value === true || value === "" ? "" : `, not "${value}"`);

function wrongUsage(problem: string): Command {
  return { kind: "wrong-usage", problem };
}
