import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { HELP } from "../../src/cli/commands";
import { explain } from "../../src/cli/explain";
import { homemadeIn } from "../../src/engine/diagnose/words/voice";
import { RECIPES } from "../../src/engine/remedy/recipes";
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
    expect(faults(HELP + explain.help)).toEqual([]);
  });

  test("are those of the recipes' notes", () => {
    expect(RECIPES.flatMap(({ id, trap }) => faults(trap).map((fault) => `${id}: ${fault}`))).toEqual([]);
  });
});
