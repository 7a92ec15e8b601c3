import type { CaseResult, Problem } from "./case-result";
import { printableLines } from "./printable";

/**
 * What was found as lines that GitHub Actions turns into annotations, and last the line that sums up.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function toAnnotations(cases: readonly CaseResult[], sum: string): string {
  return [
    ...cases.flatMap(({ name, problems }) => problems.map((problem) => annotation(name, problem))),
    `::notice title=cors-why check::${data(sum)}`,
  ]
    .map((line) => `${line}\n`)
    .join("");
}

const COMMANDS: Readonly<Record<Problem["level"], string>> = { error: "error", warning: "warning", note: "notice" };

function annotation(name: string, { id, level, text }: Problem): string {
  return `::${COMMANDS[level]} title=${property(`CORS: ${id}`)}::${data(printableLines(`${name}: ${text}`))}`;
}

/** A line of the server's must not begin a command. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
