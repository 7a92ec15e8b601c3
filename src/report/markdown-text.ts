import { spelledOut } from "../engine/diagnose/words/unseen";

/**
 * Text that Markdown shows as it is. GitHub, GitLab and Jira look for mentions (@team), references (#12, GH-12, a commit's
 * hash), links and HTML in everything that is not code; a backslash does not keep them from it. So whatever is no plain word
 * becomes code, and code ends only where we end it.
 */

/** Words of a sentence, with what punctuation may stand around them. A number of our own may have a comma in it. */
const PLAIN_WORD = /^[("“]{0,3}(?:[A-Za-z]+(?:['’-][A-Za-z]+)*|\d{1,3}(?:,\d{3})*)?[)"”.,:;!?…]*$/;

/** A sentence of a diagnosis: what stands between backticks is code, and so is every word of the rest that is not plain. */
export function sentence(text: string): string {
  return text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? codeSpan(part) : prose(part)))
    .join("");
}

/** A value as code in a line of text. https://spec.commonmark.org/0.31.2/#code-spans */
export function codeSpan(value: string): string {
  const text = visible(value);
  if (text.trim() === "") return text === "" ? "" : "(blank)";
  const fence = "`".repeat(longestRun(text) + 1);
  const pad = fence.length > 1 || text.startsWith(" ") || text.endsWith(" ") ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** Lines as a block of code. https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
export function codeBlock(lines: readonly string[], language: string): string {
  const shown = lines.map(visible);
  const fence = "`".repeat(shown.map(longestRun).reduce((longest, run) => Math.max(longest, run), 2) + 1);
  return [`${fence}${language}`, ...shown, fence].join("\n");
}

/** A link, or nothing where the address could be more than an address. https://spec.commonmark.org/0.31.2/#links */
export function link(text: string, address: string): string {
  const isPlain = /^(?:https?|file):\/\/[\w.~:/?#@!$&'*+,;=%[\]-]+$/.test(address);
  return isPlain ? `[${text}](<${address}>)` : "";
}

function prose(text: string): string {
  return text
    .split(/( +)/)
    .map((word, index) => (index % 2 === 1 || PLAIN_WORD.test(word) ? word : wrapped(word)))
    .join("");
}

/** The word as code, the punctuation around it outside. */
function wrapped(word: string): string {
  const before = word.startsWith("(") ? "(" : "";
  const [after = ""] = /[).,:;]{1,3}$/.exec(word) ?? [];
  return before + codeSpan(word.slice(before.length, word.length - after.length)) + after;
}

/** Without what can't be seen; Jira's older markup also takes `[~name]` for a mention where it does not know code. */
function visible(value: string): string {
  return spelledOut(value).replaceAll("[~", "[ ~");
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, { length }) => Math.max(longest, length), 0);
}
