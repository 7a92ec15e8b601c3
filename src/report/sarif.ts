import type { CaseResult, Problem } from "./case-result";
import { printableLines } from "./printable";

/** What a rule means and what helps where it is broken; code between backticks. */
export interface RuleText {
  readonly meaning: string;
  readonly help: string;
}

export interface SarifOptions {
  /** The file that asked for the checks; `null` where none did. */
  readonly file: string | null;
  readonly version: string;
  /** What is known of a problem's id. */
  readonly ruleText: (id: string) => RuleText | null;
}

/**
 * What was found as SARIF 2.1.0, for code scanning, which takes no result without a place and no place with a scheme. So every result
 * points to the file that asked for it, or to its URL without the scheme. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html,
 * https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support, https://github.com/github/codeql-action/issues/754
 */
export function toSarif(cases: readonly CaseResult[], { file, version, ruleText }: SarifOptions): string {
  const found = cases.flatMap((one) => one.problems.map((problem) => ({ one, problem })));
  const rules = new Map(found.map(({ problem }) => [problem.id, ruleOf(problem, ruleText(problem.id))]));
  const times = new Map<string, number>();
  const hashOf = (key: string): string => {
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return `${hash(key)}:${time}`;
  };
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
      locations: [
        {
          physicalLocation: {
            artifactLocation: {
              uri: file === null ? urlAsPath(one.group) : file.split("/").map(encodeURIComponent).join("/"),
            },
            region: { startLine: 1 },
          },
        },
      ],
      partialFingerprints: { primaryLocationLineHash: hashOf(`${problem.id} ${one.name}`) },
    })),
  };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** A URL as a relative reference. What stands before a colon would be taken for its scheme. */
function urlAsPath(url: string): string {
  return url.replace(/^[a-z]+:\/\//i, "").replaceAll(/[:[\]]/g, encodeURIComponent);
}

/** FNV-1a of 64 bits in hexadecimal digits: the same text has the same in every run. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const value = bytes.reduce(
    (sum, byte) => BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n),
    0xcbf29ce484222325n,
  );
  return value.toString(16).padStart(16, "0");
}

/**
 * A message in which nothing of a server's reads as a link: SARIF has `[text](destination)` in plain text as well (section 3.11.6).
 */
function plainMessage(text: string): string {
  return printableLines(text).replaceAll("](", "] (");
}

function ruleOf({ id, docs }: Problem, text: RuleText | null) {
  const title = id.replaceAll("-", " ");
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: text?.meaning ?? title },
    help: { text: text?.help ?? title },
    ...(docs !== null && { helpUri: docs }),
  };
}
