// @vitest-environment happy-dom
import { expect, test } from "vitest";
import type { CaseResult } from "./case-result";
import { toAnnotations } from "./github";
import { toJUnit } from "./junit";
import { toSarif } from "./sarif";

/** A server that would like to be clicked at, and to look like another. */
const LINK = "[see](https://evil.example) \u202Etxt";
const NASTY = `a\u001B[31m<b>&"'\n::error::x%`;
const CASES: readonly CaseResult[] = [
  {
    name: "GET https://api.example/ from https://app.example",
    group: "https://api.example/",
    passed: true,
    problems: [],
  },
  {
    name: NASTY,
    group: "https://api.example/",
    passed: false,
    problems: [
      { id: "origin-list", level: "error", text: NASTY, docs: "https://cors-why.github.io/causes/origin-list" },
      { id: "vary-missing", level: "warning", text: `Send Vary ${LINK}`, docs: null },
    ],
  },
];

const OPTIONS = {
  file: "cors why.json",
  version: "1.2.3",
  ruleText: (id: string) => (id === "vary-missing" ? { meaning: "It varies.", help: "Say so." } : null),
};

test("JUnit counts failures, and nothing of a server ends the XML", () => {
  const document = new DOMParser().parseFromString(toJUnit(CASES), "application/xml");
  expect(document.querySelector("parsererror")).toBeNull();
  expect(document.querySelector("testsuite")?.getAttribute("failures")).toBe("1");
  expect([...document.querySelectorAll("testcase")].length).toBe(2);
  expect(document.querySelector("failure")?.getAttribute("type")).toBe("origin-list");
  expect(document.querySelector("system-out")?.textContent).toContain("vary-missing");
  expect(toJUnit(CASES)).not.toContain("\u001B");
});

test("SARIF has a rule for each kind of problem and a place for each result", () => {
  const { runs } = JSON.parse(toSarif(CASES, OPTIONS));
  expect(runs[0].tool.driver).toMatchObject({
    version: "1.2.3",
    rules: [{ id: "origin-list" }, { id: "vary-missing" }],
  });
  expect(runs[0].results.map(({ ruleId, level }: { ruleId: string; level: string }) => [ruleId, level])).toEqual([
    ["origin-list", "error"],
    ["vary-missing", "warning"],
  ]);
});

test("SARIF has what code scanning asks of a rule, also of one of which nothing is known", () => {
  const [cause, vary] = JSON.parse(toSarif(CASES, OPTIONS)).runs[0].tool.driver.rules;
  expect(vary).toMatchObject({ fullDescription: { text: "It varies." }, help: { text: "Say so." } });
  expect(cause).toMatchObject({ fullDescription: { text: "origin list" }, help: { text: "origin list" } });
});

test("SARIF tells results apart, and the same ones are the same in the next run", () => {
  const problem = { id: "not-exposed", level: "error", text: "x-a", docs: null } as const;
  const [, one = CASES[0]] = CASES;
  const cases = [{ ...one, problems: [problem, { ...problem, text: "x-b" }, ...(one?.problems ?? [])] }] as const;
  const hashes = (text: string): readonly string[] =>
    JSON.parse(text).runs[0].results.map(
      (result: { partialFingerprints: Record<string, string> }) =>
        result.partialFingerprints["primaryLocationLineHash"],
    );
  const first = hashes(toSarif(cases as readonly CaseResult[], OPTIONS));
  expect(new Set(first).size).toBe(4);
  expect(hashes(toSarif(cases as readonly CaseResult[], { ...OPTIONS, version: "2.0.0" }))).toEqual(first);
});

test.each([
  ["https://api.example/items", null, "api.example/items"],
  ["http://localhost:8080/a%20b", null, "localhost%3A8080/a%20b"],
  ["http://[::1]/", null, "%5B%3A%3A1%5D/"],
  ["http://localhost:8080/", "my rules/cors-why.json", "my%20rules/cors-why.json"],
])("SARIF's place of %s with the policy file %s is a path without a scheme", (group, file, uri) => {
  const cases = CASES.slice(1).map((one) => ({ ...one, group }));
  const [result] = JSON.parse(toSarif(cases, { ...OPTIONS, file })).runs[0].results;
  expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
});

test("no report has a link of a server's, or a direction mark", () => {
  const { runs } = JSON.parse(toSarif(CASES, OPTIONS));
  const texts = runs[0].results.map(({ message }: { message: { text: string } }) => message.text).join("\n");
  expect(texts).toContain("[see] (https://evil.example)");
  expect(texts).not.toContain("](");
  for (const report of [texts, toJUnit(CASES), toAnnotations(CASES, "1 of 2 checks passed.")]) {
    expect(report).toContain(String.raw`\u202etxt`);
    expect(report).not.toContain("\u202E");
  }
});

test("an annotation is one line, whatever a server sends", () => {
  const lines = toAnnotations(CASES, "1 of 2 checks passed.").trimEnd().split("\n");
  expect(lines.length).toBe(3);
  expect(lines[0]).toMatch(/^::error title=CORS%3A origin-list::.*%0A\\u003a:error::x%25/);
  expect(lines[1]).toMatch(/^::warning title=CORS%3A vary-missing::/);
});

test("annotations end with how many checks passed, where none failed too", () => {
  expect(toAnnotations(CASES.slice(0, 1), "1 of 1 check passed.")).toBe(
    "::notice title=cors-why check::1 of 1 check passed.\n",
  );
});
