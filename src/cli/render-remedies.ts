import type { Remedy } from "../engine/remedy/remedy";
import { printable } from "../report/printable";
import { wrap } from "./wrap";

const INDENT = "  ";

/** What helps, a paragraph each. Its code is in the JSON and the report. */
export function renderRemedies(remedies: readonly Remedy[], width: number, bold: (text: string) => string): string[] {
  return remedies.flatMap(({ title, steps, cost, docs }) => [
    "",
    ...wrap(printable(title), width, INDENT).map(bold),
    ...steps.flatMap((step, index) => wrap(`${index + 1}. ${printable(step)}`, width, INDENT)),
    ...(cost === null ? [] : wrap(`Watch out: ${printable(cost)}`, width, INDENT)),
    ...(docs === null ? [] : [`${INDENT}${docs}`]),
  ]);
}
