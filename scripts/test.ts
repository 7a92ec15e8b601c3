import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

import { buildAll } from "./build";
import { lintExtension } from "./lint-extension";
import { interrupted, runPackage, runScript, type Finished } from "./process";

/** What came of one step: how many checks passed and failed, and what to show when any failed. */
interface Result {
  readonly passed: number;
  readonly failed: number;
  readonly output: string;
  readonly skipped?: number;
}

interface Step {
  readonly name: string;
  readonly run: () => Promise<Result>;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

const FAST: readonly Step[] = [
  { name: "types", run: async () => check(await runPackage("typescript/bin/tsc", ["--noEmit"])) },
  { name: "lint", run: async () => check(await runScript("lint")) },
  { name: "dead code", run: async () => check(await runPackage("knip/bin/knip.js", [])) },
  { name: "unit tests", run: () => vitest("unit") },
];

const SLOW: readonly Step[] = [
  { name: "build", run: build },
  { name: "extension lint", run: lint },
  { name: "browser tests", run: () => vitest("browser") },
  { name: "server tests", run: () => vitest("servers") },
];

/** `npm test`: everything, to the end, also after a failure. `npm test -- --unit`: what needs no build and no browser. */
export async function main(args: readonly string[]): Promise<number> {
  void interrupted().then(() => process.exit(130));
  let passed = 0;
  let failed = 0;
  for (const step of args.includes("--unit") ? FAST : [...FAST, ...SLOW]) {
    process.stdout.write(`  ${step.name.padEnd(16)}`);
    const startedAt = performance.now();
    const result = await step.run().catch(crashed);
    passed += result.passed;
    failed += result.failed;
    console.log(describe(result, performance.now() - startedAt));
    if (result.failed > 0) console.log(`\n${result.output.trim().replaceAll(/^/gm, "    ")}\n`);
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function describe({ passed, failed, skipped = 0 }: Result, milliseconds: number): string {
  const verdict = failed > 0 ? "FAILED" : "ok";
  const counts = passed + failed > 1 ? `${passed} of ${passed + failed}` : "";
  const left = skipped > 0 ? `  (${skipped} skipped)` : "";
  return `${verdict.padEnd(8)}${counts.padEnd(14)}${(milliseconds / 1000).toFixed(1).padStart(6)} s${left}`;
}

function check({ code, output }: Finished): Result {
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

function crashed(error: unknown): Result {
  return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
}

async function build(): Promise<Result> {
  await buildAll();
  return { passed: 1, failed: 0, output: "" };
}

async function lint(): Promise<Result> {
  const problems = await lintExtension();
  return problems.length === 0
    ? { passed: 1, failed: 0, output: "" }
    : { passed: 0, failed: 1, output: problems.join("\n") };
}

/** Runs one of the projects of vite.config.ts and counts its tests. */
async function vitest(project: string): Promise<Result> {
  const file = path.resolve("artifacts/tests", `${project}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { code, output } = await runPackage("vitest/vitest.mjs", ["run", `--project=${project}`, ...reporters], {
    env: { VITEST: "true" },
  });
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = readReport(file);
  // A file that does not load, an error outside any test, or no test at all is a failure too, though no test of its own.
  const unseen = numFailedTests === 0 && (code !== 0 || numPassedTests === 0) ? 1 : 0;
  return { passed: numPassedTests, failed: numFailedTests + unseen, skipped: numPendingTests + numTodoTests, output };
}

function readReport(file: string): VitestReport {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as VitestReport;
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  }
}
