import type { Verdict } from "../engine/diagnose/diagnosis";
import { readWords, WrongUsage } from "./command";
import { isRecipe } from "./recipe-names";

export interface Options {
  /** The HAR file; `-` is standard input. */
  readonly file: string;
  readonly json: boolean;
  /** Print the text of a ticket. */
  readonly markdown: boolean;
  /** Print the text for a coding agent. */
  readonly prompt: boolean;
  /** Print everything as the file has it, secrets too. Without it they are cut where no person reads the output on a terminal. */
  readonly raw: boolean;
  /** Refuse a file with an entry that can't be read, instead of leaving that entry out; what stays open counts as blocked. */
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

export const VERDICTS: readonly Verdict[] = ["blocked", "allowed", "opaque", "failed", "unknown", "not-cors"];

const OPTIONS = {
  json: { type: "boolean" },
  markdown: { type: "boolean" },
  prompt: { type: "boolean" },
  raw: { type: "boolean" },
  strict: { type: "boolean" },
  only: { type: "string" },
  "fail-on": { type: "string" },
  html: { type: "string" },
  recipe: { type: "string" },
} as const;

/** What is printed in place of words for a person. */
const FORMS = ["json", "markdown", "prompt"] as const;

/** What is asked of a HAR file. Rejects with `WrongUsage`, which says what is wrong with the words. */
export async function readOptions(words: readonly string[]): Promise<Options> {
  const { values, positionals } = readWords(words, OPTIONS);
  const [file, another] = positionals;
  if (another !== undefined) throw new WrongUsage(`one file at a time, but there is also "${another}"`);
  if (file === "") throw new WrongUsage("the file's name is empty");
  const [json, markdown, prompt] = [values.json === true, values.markdown === true, values.prompt === true];
  const [raw, strict] = [values.raw === true, values.strict === true];
  const { html = null, recipe = null } = values;
  if (typeof html === "boolean" || html === "") throw new WrongUsage('--html needs a file, or "-"');
  if (typeof recipe === "boolean" || (recipe !== null && !(await isRecipe(recipe))))
    throw new WrongUsage(`--recipe needs a server that --help names${given(recipe)}`);
  const { only = null, "fail-on": failOn = null } = values;
  if (!isVerdict(only)) throw new WrongUsage(`--only needs one of ${VERDICTS.join(", ")}${given(only)}`);
  if (!isVerdict(failOn)) throw new WrongUsage(`--fail-on needs one of ${VERDICTS.join(", ")}${given(failOn)}`);
  if (file === undefined) throw new WrongUsage("no file given");
  const printed = FORMS.filter((form) => values[form] === true);
  if (printed.length > 1) throw new WrongUsage(`--${printed[0]} or --${printed[1]}, not both`);
  if (recipe !== null && printed.length > 0) throw new WrongUsage(`--recipe goes without --${printed[0]}`);
  return { file, json, markdown, prompt, raw, strict, only, failOn, html, recipe };
}

const isVerdict = (value: string | boolean | null): value is Verdict | null =>
  value === null || VERDICTS.some((verdict) => verdict === value);

/** The end of a message about that value; an option without one has `true`. */
const given = (value: string | boolean): string => (value === true || value === "" ? "" : `, not "${value}"`);
