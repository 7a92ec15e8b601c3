import { execFileSync } from "node:child_process";

import { expect, test } from "vitest";

import type { Policy } from "../../src/engine/remedy/policy";
import { RECIPES } from "../../src/engine/remedy/recipes";
import type { Recipe } from "../../src/engine/remedy/recipes/recipe";
import { hostilePolicies } from "./support/hostile-policies";
import { plainTwin } from "./support/plain-twin";
import { lackingPrograms } from "./support/workspace";

const missing = lackingPrograms(["python3"]);

/** Prints the strings that Python's own parser finds in each file, in their order. */
const READER = `
import ast, json, sys
def strings(node):
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from strings(child)
json.dump([list(strings(ast.parse(file))) for file in json.load(sys.stdin)], sys.stdout)
`;

test.skipIf(missing.length > 0)(
  `Python reads odd values as it reads plain ones${missing.length > 0 ? " (needs python3)" : ""}`,
  () => {
    const cases = RECIPES.filter(({ family }) => family === "Python").flatMap((recipe) =>
      hostilePolicies(100).map((policy) => ({ recipe, policy, twin: plainTwin(policy) })),
    );
    const read = stringsIn(cases.map(({ recipe, policy }) => fileOf(recipe, policy)));
    const plain = stringsIn(cases.map(({ recipe, twin }) => fileOf(recipe, twin.policy)));
    expect(cases.length).toBeGreaterThanOrEqual(400);
    for (const [index, { recipe, twin }] of cases.entries()) {
      for (const value of [...twin.policy.origins, ...twin.policy.methods, ...twin.policy.headers]) {
        expect(String(plain[index])).toContain(value);
      }
      expect([recipe.id, read[index]]).toEqual([recipe.id, plain[index]?.map((text) => twin.odd(text))]);
    }
  },
);

/** A file with the recipe's code, where what belongs into a list stands in one. */
function fileOf(recipe: Recipe, policy: Policy): string {
  return recipe
    .parts(policy)
    .map(({ code }) => (code.startsWith('"') ? `items = [\n${code}\n]` : code))
    .join("\n\n");
}

function stringsIn(files: readonly string[]): readonly (readonly string[])[] {
  const printed = execFileSync("python3", ["-c", READER], {
    input: JSON.stringify(files),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(printed) as string[][];
}
