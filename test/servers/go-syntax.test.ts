import { execFileSync } from "node:child_process";
import path from "node:path";

import { expect, test } from "vitest";

import type { Policy } from "../../src/engine/remedy/policy";
import { RECIPES } from "../../src/engine/remedy/recipes";
import type { Recipe } from "../../src/engine/remedy/recipes/recipe";
import { hostilePolicies } from "./support/hostile-policies";
import { plainTwin } from "./support/plain-twin";
import { lackingPrograms } from "./support/workspace";

const missing = lackingPrograms(["go"]);

test.skipIf(missing.length > 0)(
  `Go reads odd values as it reads plain ones${missing.length > 0 ? " (needs go)" : ""}`,
  () => {
    const cases = RECIPES.filter(({ family }) => family === "Go").flatMap((recipe) =>
      hostilePolicies(100).map((policy) => ({ recipe, policy, twin: plainTwin(policy) })),
    );
    const read = stringsIn(cases.map(({ recipe, policy }) => fileOf(recipe, policy)));
    const plain = stringsIn(cases.map(({ recipe, twin }) => fileOf(recipe, twin.policy)));
    expect(cases.length).toBeGreaterThanOrEqual(800);
    for (const [index, { recipe, twin }] of cases.entries()) {
      for (const value of [twin.policy.origins.at(-1), ...twin.policy.headers]) {
        expect(String(plain[index])).toContain(value);
      }
      expect([recipe.id, read[index]]).toEqual([recipe.id, plain[index]?.map((text) => twin.odd(text))]);
    }
  },
);

/** A file with the recipe's code where it would stand. */
function fileOf(recipe: Recipe, policy: Policy): string {
  const [top, ...statements] = recipe.parts(policy).map(({ code }) => code);
  const declarations = top?.startsWith('"') ? `import (\n${top}\n)` : top;
  return `package main\n\n${declarations}\n\nfunc main() {\n${statements.join("\n")}\n}\n`;
}

/** The strings that Go's own parser finds in each file. */
function stringsIn(files: readonly string[]): readonly (readonly string[])[] {
  const printed = execFileSync("go", ["run", "./literals"], {
    cwd: path.resolve("test/servers/apps/go"),
    input: JSON.stringify(files),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(printed) as string[][];
}
