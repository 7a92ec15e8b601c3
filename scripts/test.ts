import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { styleText } from "node:util";

import { buildAll } from "./build";
import { lintExtension } from "./lint-extension";
import { interrupted, showPackage, showScript } from "./process";

/** What came of one step: how many checks passed, failed and were skipped. */
interface Result {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
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

/** These tests take seconds each: a line for each as it ends. */
const VERBOSE = "--reporter=verbose";

/** The projects of vite.config.ts that drive a browser each. */
const BROWSERS = ["chromium", "firefox", "webkit"];

/** Tests that do a great deal of one thing, also those in browsers. */
const SIMULATIONS = "**/*.simulation.test.ts";

const projects = (names: readonly string[]): string[] => names.map((name) => `--project=${name}`);

const FAST: readonly Step[] = [
  { name: "types", run: async () => check(await showPackage("typescript/bin/tsc", ["--noEmit"])) },
  { name: "lint", run: async () => check(await showScript("lint")) },
  { name: "dead code", run: async () => check(await showPackage("knip/bin/knip.js", [])) },
  { name: "unit tests", run: () => vitest("unit", ["--project=unit"]) },
];

const BUILT: readonly Step[] = [
  { name: "build", run: build },
  { name: "extension lint", run: lint },
];

/** What each change is tested with. */
const USUAL: readonly Step[] = [
  ...FAST,
  ...BUILT,
  { name: "browsers", run: () => vitest("browsers", [...projects(BROWSERS), "--exclude", SIMULATIONS, VERBOSE]) },
];

const ALL: readonly Step[] = [
  ...FAST,
  { name: "simulations", run: () => vitest("simulations", ["--project=simulations"]) },
  ...BUILT,
  // Together, so that neither core waits for the other's part.
  {
    name: "browsers and servers",
    run: () => vitest("browsers", [...projects([...BROWSERS, "servers"]), "--exclude", SIMULATIONS, VERBOSE]),
  },
  // One after the other: beside another, a panel's memory is that of a busy machine.
  {
    name: "long browser tests",
    run: () => vitest("long", [...projects(BROWSERS), "simulation", "--no-file-parallelism", VERBOSE]),
  },
];

/**
 * `npm test`: what each change is tested with, to the end, also after a failure. `npm test -- --all`: the simulations and every recipe on
 * its real server, too. `npm test -- --unit`: what needs no build and no browser.
 * `npm test -- PATH`: those files, or whatever else Vitest understands. `npm test -- --watch`: the unit tests, or the files
 * named, again at each change. The last line of all but the last is "N passed, N failed", and any skipped after it.
 */
export async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--watch")) return watch(args);
  void interrupted().then(() => process.exit(130));
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines: string[] = [];
  for (const { name, run } of stepsFor(args)) {
    console.log(styleText("bold", `\n${name}`));
    const startedAt = performance.now();
    const result = await run().catch(crashed);
    total.passed += result.passed;
    total.failed += result.failed;
    total.skipped += result.skipped;
    lines.push(describe(name, result, performance.now() - startedAt));
  }
  console.log(`\n${lines.join("\n")}\n${count(total)}`);
  return total.failed === 0 ? 0 : 1;
}

function stepsFor(args: readonly string[]): readonly Step[] {
  if (args.length === 0) return USUAL;
  if (args.length === 1 && args[0] === "--all") return ALL;
  if (args.length === 1 && args[0] === "--unit") return FAST;
  return [{ name: "tests", run: () => vitest("chosen", args) }];
}

function watch(args: readonly string[]): Promise<number> {
  return showPackage("vitest/vitest.mjs", args.length === 1 ? [...args, "--project=unit"] : args);
}

function describe(name: string, result: Result, milliseconds: number): string {
  const verdict = result.failed > 0 ? styleText("red", "FAILED  ") : "ok      ";
  const counts = result.passed + result.failed > 1 ? count(result) : "";
  return `  ${name.padEnd(20)}${verdict}${`${(milliseconds / 1000).toFixed(1)} s`.padStart(9)}  ${counts}`.trimEnd();
}

function count({ passed, failed, skipped }: Result): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

function check(code: number): Result {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

function crashed(error: unknown): Result {
  console.error(error instanceof Error ? error.message : error);
  return check(1);
}

async function build(): Promise<Result> {
  await buildAll();
  return check(0);
}

async function lint(): Promise<Result> {
  const problems = await lintExtension();
  for (const problem of problems) console.error(problem);
  return check(problems.length);
}

/** Runs the tests that `args` choose, shows what Vitest says, and counts them. Its report goes to artifacts/tests, under `name`. */
async function vitest(name: string, args: readonly string[]): Promise<Result> {
  const file = path.resolve("artifacts/tests", `${name}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const reporters = [
    ...(args.some((arg) => arg.startsWith("--reporter")) ? [] : ["--reporter=default"]),
    "--reporter=json",
  ];
  const code = await showPackage("vitest/vitest.mjs", ["run", ...args, ...reporters, `--outputFile.json=${file}`]);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = readReport(file);
  // A file that does not load, an error outside any test, or no test at all is a failure too, though no test of its own.
  const unseen = numFailedTests === 0 && (code !== 0 || numPassedTests === 0) ? 1 : 0;
  return { passed: numPassedTests, failed: numFailedTests + unseen, skipped: numPendingTests + numTodoTests };
}

function readReport(file: string): VitestReport {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as VitestReport;
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  }
}
