import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { exchangesOf } from "../engine/diagnose/testing";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { shellWords } from "../check/shell-words";
import { readPolicyFile } from "../report/policy-file";
import { writePolicyFile } from "../report/policy-out";
import { readCheck } from "./check-options";
import { Variables } from "./variables";

const CHECK = readFileSync("docs/check.md", "utf8");
const PAGES = ["docs/check.md", "docs/agents.md", "README.md", "SKILL.md"];

/** The commands in a page's blocks of code, each up to what the shell does with it. */
function commandsIn(page: string): readonly string[] {
  const blocks = readFileSync(page, "utf8").match(/^ *```(?:sh|yaml|groovy)\n[^]*?^ *```/gm) ?? [];
  return blocks.flatMap((block) =>
    [...block.matchAll(/npx cors-why check ([^\n#|>]*?)(?:'\s*}|$| [#|>])/gm)].map(([, words = ""]) => words),
  );
}

describe("the docs of check", () => {
  test.each(PAGES.flatMap((page) => commandsIn(page).map((words) => [page, words])))(
    "%s: names a command that is taken: %s",
    async (_, words) => {
      const read = await readCheck(shellWords(words) ?? [], new Variables({ API_TOKEN: "Bearer abc" }));
      expect(read.target?.url ?? read.policyFile).toMatch(/^(?:https?:|cors-why\.json)/);
    },
  );

  test("show policy files that are taken, and what a recording is written as", () => {
    const files = [...CHECK.matchAll(/```json\n([^]*?)```/g)].map(([, text = ""]) => text);
    for (const file of files) expect(readPolicyFile(JSON.parse(file))).toHaveProperty("endpoints");
    const recorded = exchangesOf(
      `PUT https://api.example/items?page=2 | Content-Type: application/json | Authorization: Bearer abc
        preflight 204
      => blocked include`,
    ).map((exchange) => ({ exchange, diagnosis: diagnoseAndFix(exchange, []) }));
    expect(files.map((file) => JSON.parse(file))).toContainEqual(JSON.parse(writePolicyFile(recorded).text));
  });
});
