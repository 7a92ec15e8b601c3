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

/** What the words after the command's name ask for. Options may stand before or after the file, with a blank or "=". */
export function parseArguments(words: readonly string[]): Command {
  let file: string | null = null;
  const flags = { json: false, markdown: false, strict: false };
  const verdicts: { only: Verdict | null; failOn: Verdict | null } = { only: null, failOn: null };
  let html: string | null = null;
  let recipe: string | null = null;
  let optionsEnded = false;

  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (optionsEnded || word === "-" || !word.startsWith("-")) {
      if (file !== null) return wrongUsage(`one file at a time, but there is also "${word}"`);
      if (word === "") return wrongUsage("the file's name is empty");
      file = word;
      continue;
    }
    const [name = "", attached] = word.split(/=(.*)/s);
    switch (name) {
      case "--":
        optionsEnded = true;
        break;
      case "-h":
      case "--help":
        return { kind: "help" };
      case "--version":
        return { kind: "version" };
      case "--json":
      case "--markdown":
      case "--strict":
        if (attached !== undefined) return wrongUsage(`${name} takes no value`);
        flags[name.slice(2) as keyof typeof flags] = true;
        break;
      case "--html":
        if (attached === undefined) at += 1;
        html = attached ?? words[at] ?? "";
        if (html === "") return wrongUsage('--html needs a file, or "-"');
        break;
      case "--recipe": {
        if (attached === undefined) at += 1;
        recipe = attached ?? words[at] ?? "";
        if (!RECIPES.some(({ id }) => id === recipe))
          return wrongUsage(`--recipe needs a server that --help names${recipe === "" ? "" : `, not "${recipe}"`}`);
        break;
      }
      case "--only":
      case "--fail-on": {
        if (attached === undefined) at += 1;
        const value = attached ?? words[at];
        const verdict = VERDICTS.find((known) => known === value);
        if (!verdict)
          return wrongUsage(`${name} needs one of ${VERDICTS.join(", ")}${value ? `, not "${value}"` : ""}`);
        verdicts[name === "--only" ? "only" : "failOn"] = verdict;
        break;
      }
      default:
        return wrongUsage(`unknown option "${name}"`);
    }
  }
  if (file === null) return wrongUsage("no file given");
  if (flags.json && flags.markdown) return wrongUsage("--json or --markdown, not both");
  if (recipe !== null && (flags.json || flags.markdown))
    return wrongUsage("--recipe goes with neither --json nor --markdown");
  return { kind: "diagnose", options: { file, ...flags, ...verdicts, html, recipe } };
}

function wrongUsage(problem: string): Command {
  return { kind: "wrong-usage", problem };
}
