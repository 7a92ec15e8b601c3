import type { CaseResult, Problem } from "./case-result";
import { printableLines } from "./printable";

/** What JUnit's XML has no way to hold is written as a question mark. https://www.w3.org/TR/xml/#charsets */
// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|[\u007F-\u009F]/gu;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&apos;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
  ["\t", "&#9;"],
]);

function xml(text: string): string {
  return printableLines(text)
    .replaceAll(NOT_XML, "?")
    .replaceAll(/[&<>"'\n\r\t]/g, (character) => ENTITIES.get(character) ?? "");
}

/** A JUnit report, one test case for each request and origin. https://github.com/testmoapp/junitxml */
export function toJUnit(cases: readonly CaseResult[]): string {
  const failures = cases.filter(({ passed }) => !passed).length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="cors-why" ${counts}>`,
    `  <testsuite name="cors-why check" ${counts}>`,
    ...cases.flatMap(caseLines),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

function caseLines({ name, group, passed, problems }: CaseResult): string[] {
  const start = `    <testcase name="${xml(name)}" classname="${xml(group)}"`;
  const wrong = problems.filter(({ level }) => level === "error");
  const others = problems.filter((problem) => passed || !wrong.includes(problem));
  if (passed && others.length === 0) return [`${start}/>`];
  const failing = wrong.length > 0 ? wrong : problems;
  const told = failing.flatMap(toldLines).join("\n");
  return [
    `${start}>`,
    ...(passed
      ? []
      : [
          `      <failure type="${xml(failing[0]?.id ?? "failed")}" message="${xml(failing[0]?.text ?? "")}">${xml(told)}</failure>`,
        ]),
    ...(others.length === 0 ? [] : [`      <system-out>${xml(others.map(line).join("\n"))}</system-out>`]),
    "    </testcase>",
  ];
}

/** A problem with what fixes it and the page that explains it. */
function toldLines({ id, text, docs, fix = [] }: Problem): string[] {
  return [`${id}: ${text}`, ...fix, ...(docs === null ? [] : [`About this cause: ${docs}`])];
}

function line({ level, id, text }: Problem): string {
  return `${level} ${id}: ${text}`;
}
