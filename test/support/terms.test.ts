import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands";
import { EXPLAIN_HELP } from "../../src/cli/explain";
import { helpOf } from "../../src/cli/help";
import { homemadeIn } from "../../src/engine/diagnose/words/voice";
import { exchangesOf } from "../../src/engine/diagnose/testing";
import { diagnoseAndFix } from "../../src/engine/remedy/full-diagnosis";
import { needOf } from "../../src/engine/remedy/need";
import { RECIPES } from "../../src/engine/remedy/recipes";
import { policyWith, PRODUCTION } from "../../src/engine/remedy/recipes/testing";
import type { Remedy } from "../../src/engine/remedy/remedy";
import { WAYS } from "../../src/engine/remedy/requests";
import { SETTINGS } from "../../src/engine/remedy/settings";
import { sitePages } from "../../scripts/docs";

/** Text without what isn't ours to word: code, links, and what somebody else calls a thing. */
function prose(text: string): string {
  return text
    .replaceAll(/```[\s\S]*?```/g, "")
    .replaceAll(/`[^`\n]*`/g, "")
    .replaceAll(/\]\([^)]*\)/g, "]")
    .replaceAll(/https?:\/\/\S+/g, "");
}

const faults = (text: string): string[] => prose(text).split("\n").flatMap(homemadeIn);

const DOCS = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...readdirSync("docs").map((name) => `docs/${name}`)];

/** What somebody needs whose preflight was refused, and whose simple request was. */
const NEEDS = [
  "PUT https://api.example/items | X-Job: 7 preflight 403 => blocked",
  "GET https://api.example/items -> 200 => blocked",
].flatMap((text) => {
  const [exchange] = exchangesOf(text);
  return (exchange && needOf(exchange, diagnoseAndFix(exchange, []), [])) ?? [];
});

const textOf = (remedy: Omit<Remedy, "id"> | null): string =>
  remedy === null ? "" : [remedy.title, remedy.cost ?? "", ...remedy.steps].join("\n");

const faultsOf = (told: readonly (readonly [id: string, text: string])[]): string[] =>
  told.flatMap(([id, text]) => faults(text).map((fault) => `${id}: ${fault}`));

describe("the terms of web developers", () => {
  test.each(DOCS.filter((name) => name.endsWith(".md")))("are those of %s", (name) => {
    expect(faults(readFileSync(name, "utf8"))).toEqual([]);
  });

  test("are those of the site", async () => {
    for (const [name, page] of await sitePages()) {
      const text = page.replaceAll(/<(samp|code|pre|script|style)[\s\S]*?<\/\1>/g, "").replaceAll(/<[^>]*>/g, "\n");
      expect([name, ...faults(text)]).toEqual([name]);
    }
  });

  test("are those of the command line's help", () => {
    expect(faults(helpOf(COMMANDS) + EXPLAIN_HELP)).toEqual([]);
  });

  test("are those of the recipes' notes and places", () => {
    const told = RECIPES.flatMap(({ id, trap, parts }) => [
      [id, trap] as const,
      ...[policyWith(), PRODUCTION].flatMap((policy) => parts(policy).map(({ where }) => [id, where] as const)),
    ]);
    expect(faultsOf(told)).toEqual([]);
  });

  test("are those of settings and of other ways to ask", () => {
    const told = NEEDS.flatMap((need) => [
      ...SETTINGS.map(({ id, title, cost, steps }) => [id, [title, cost ?? "", ...steps(need)].join("\n")] as const),
      ...WAYS.map(({ id, remedy }) => [id, textOf(remedy(need))] as const),
    ]);
    expect(faultsOf(told)).toEqual([]);
  });
});
