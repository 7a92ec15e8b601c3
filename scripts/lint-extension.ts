import { ExplainedError } from "./explained-error";
import { runPackage } from "./process";

interface Message {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

interface LintReport {
  readonly errors: readonly Message[];
  readonly warnings: readonly Message[];
  readonly notices: readonly Message[];
}

/** The warnings we accept, and why. Any other is a failure, and so is one of these that no longer comes. */
const KNOWN: Readonly<Record<string, string>> = {
  UNSAFE_VAR_ASSIGNMENT: "Preact's own support of dangerouslySetInnerHTML, which no component of ours uses",
};

/** What the store's own check says about dist/firefox beyond what is known, a line each. */
export async function lintExtension(): Promise<readonly string[]> {
  const { stdout, output } = await runPackage("web-ext/bin/web-ext.js", [
    "lint",
    "--source-dir=dist/firefox",
    "--output=json",
    "--no-config-discovery",
  ]);
  const { errors, warnings, notices } = parse(stdout, output);
  const unknown = [...errors, ...warnings.filter(({ code }) => !(code in KNOWN)), ...notices];
  const gone = Object.keys(KNOWN).filter((code) => !warnings.some((warning) => warning.code === code));
  return [
    ...unknown.map(({ code, message, file, line }) => `${file ?? "manifest.json"}:${line ?? 1} ${code}: ${message}`),
    ...gone.map((code) => `${code} is in the list of known warnings (${KNOWN[code]}) but does not come any more.`),
  ];
}

function parse(stdout: string, output: string): LintReport {
  try {
    return JSON.parse(stdout.slice(stdout.indexOf("{"))) as LintReport;
  } catch {
    throw new ExplainedError(`web-ext lint gave no report:\n${output}`);
  }
}
