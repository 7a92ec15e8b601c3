import { describe, expect, test } from "vitest";
import { WrongUsage } from "./command";
import { COMMANDS } from "./commands";
import { type Options, readOptions } from "./diagnose-options";
import { helpOf } from "./help";
import { OPTIONS } from "./testing-run";

function parse(line: string): Promise<Options> {
  return readOptions(line === "" ? [] : line.split(" "));
}

const { file: _, ...PLAIN } = OPTIONS;

describe("the command line", () => {
  test.each([
    ["capture.har", { ...PLAIN, file: "capture.har" }],
    ["-", { ...PLAIN, file: "-" }],
    ["--json capture.har", { ...PLAIN, file: "capture.har", json: true }],
    ["capture.har --markdown", { ...PLAIN, file: "capture.har", markdown: true }],
    ["capture.har --only blocked", { ...PLAIN, file: "capture.har", only: "blocked" }],
    ["capture.har --fail-on=blocked --json", { ...PLAIN, file: "capture.har", json: true, failOn: "blocked" }],
    ["capture.har --html report.html", { ...PLAIN, file: "capture.har", html: "report.html" }],
    ["--html - capture.har", { ...PLAIN, file: "capture.har", html: "-" }],
    ["capture.har --recipe express", { ...PLAIN, file: "capture.har", recipe: "express" }],
    ["capture.har --raw", { ...PLAIN, file: "capture.har", raw: true }],
    ["-- --json", { ...PLAIN, file: "--json" }],
  ])("takes %j", async (line, options) => {
    expect(await parse(line)).toEqual(options);
  });

  test.each([
    ["", "no file given"],
    ["a.har b.har", 'one file at a time, but there is also "b.har"'],
    ["a.har --jsno", 'unknown option "--jsno": did you mean --json?'],
    ["a.har --json=yes", "--json takes no value"],
    ["a.har --json --markdown", "--json or --markdown, not both"],
    ["a.har --html", '--html needs a file, or "-"'],
    ["a.har --recipe", "--recipe needs a server that --help names"],
    ["a.har --recipe=iis", '--recipe needs a server that --help names, not "iis"'],
    ["a.har --recipe express --json", "--recipe goes without --json"],
    ["a.har --only", "--only needs one of blocked, allowed, opaque, failed, unknown, not-cors"],
    ["a.har --fail-on red", '--fail-on needs one of blocked, allowed, opaque, failed, unknown, not-cors, not "red"'],
  ])("refuses %j and says why", async (line, problem) => {
    await expect(parse(line)).rejects.toThrow(new WrongUsage(problem));
  });

  test("has a help text that names every option and fits a terminal", () => {
    for (const option of [
      "--json",
      "--markdown",
      "--raw",
      "--only",
      "--fail-on",
      "--html",
      "--recipe",
      "--help",
      "--version",
    ])
      expect(helpOf(COMMANDS)).toContain(option);
  });
});
