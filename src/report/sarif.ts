import type { CaseResult, Problem } from "./case-result";
import { printableLines } from "./printable";

/**
 * What was found as SARIF 2.1.0, for code scanning. Every result points to the file that asked for it, since a response has no place in
 * the code. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function toSarif(cases: readonly CaseResult[], file: string, version: string): string {
  const found = cases.flatMap((one) => one.problems.map((problem) => ({ one, problem })));
  const rules = new Map(found.map(({ problem }) => [problem.id, ruleOf(problem)]));
  const run = {
    tool: {
      driver: {
        name: "CORS Why",
        version,
        informationUri: "https://cors-why.github.io/",
        rules: [...rules.values()],
      },
    },
    results: found.map(({ one, problem }) => ({
      ruleId: problem.id,
      level: problem.level,
      message: { text: plainMessage(`${one.name}: ${problem.text}`) },
      locations: [{ physicalLocation: { artifactLocation: { uri: file }, region: { startLine: 1 } } }],
      partialFingerprints: { "corsWhy/v1": `${problem.id} ${one.name}` },
    })),
  };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/**
 * A message in which nothing of a server's reads as a link: SARIF has `[text](destination)` in plain text as well (section 3.11.6).
 */
function plainMessage(text: string): string {
  return printableLines(text).replaceAll("](", "] (");
}

function ruleOf({ id, docs }: Problem) {
  return { id, shortDescription: { text: id.replaceAll("-", " ") }, ...(docs !== null && { helpUri: docs }) };
}
