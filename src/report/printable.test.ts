import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inert, printable, printableJson, printableLines } from "./printable";

test("prints no control characters and no direction marks", () => {
  expect(printable("\u001B[31mred\u202E")).toBe(String.raw`\u001b[31mred\u202e`);
});

describe("what a terminal must not get", () => {
  test.each([
    "\u001B[2J",
    "\u009B31m",
    "\u009D52;c;x",
    "\u007F",
    "\u202E",
    "\u061C",
    "\u200B",
    "\u2060",
    "\uFEFF",
    "\u00AD",
    "\u{E0041}",
  ])("is written as its escape: %j", (text) => {
    expect(printable(`a${text}b`)).toMatch(/^a[ -~]+b$/);
    const json = printableJson(JSON.stringify({ value: text }, null, 2));
    expect(json).toMatch(/^[ -~\n]+$/);
    expect(JSON.parse(json)).toEqual({ value: text });
  });
});

/** What is a command to GitHub Actions, Azure Pipelines or TeamCity in the log of a build. */
const ANYWHERE = /##\w*\[/;
const AT_START = /(^|[\s])::[A-Za-z]/;

describe("what a CI system must not get", () => {
  test.each([
    "##[set-output name=x]y",
    "a ##vso[task.setvariable variable=x]y",
    "###vso[task.prependpath]/tmp",
    "##teamcity[setParameter name='env.PATH' value='/tmp']",
    "::add-mask::a",
    "a ::stop-commands::b",
    "a\u00A0::error::b",
  ])("is no command any more where it is printed: %s", (text) => {
    for (const printed of [printable(text), printableLines(`a\n${text}`), inert(`a\n  ${text}`)]) {
      expect(printed).not.toMatch(ANYWHERE);
      expect(printed).not.toMatch(AT_START);
    }
  });

  test("is the same value in JSON, however it is read", () => {
    const part = fc.constantFrom("#", "##", "[", "vso", "]", '"', "\\", "::", "\n", " ");
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const json = JSON.stringify({ value: parts.join("") }, null, 2);
        const printed = printableJson(json);
        expect(printed).not.toMatch(ANYWHERE);
        expect(JSON.parse(printed)).toEqual(JSON.parse(json));
      }),
    );
  });

  test.each(["https://[::1]:8080/", "http://localhost/#section", "std::string", "## Rules", "a: b", "items[0]"])(
    "leaves what is none as it is: %s",
    (text) => {
      expect(printable(text)).toBe(text);
    },
  );
});
