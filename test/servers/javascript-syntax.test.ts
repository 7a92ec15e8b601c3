import { execFileSync } from "node:child_process";

import { expect, test } from "vitest";
import { parseAst, transformWithOxc } from "vite";

import type { Policy } from "../../src/engine/remedy/policy";
import { RECIPES } from "../../src/engine/remedy/recipes";
import type { Recipe } from "../../src/engine/remedy/recipes/recipe";
import { hostilePolicies } from "./support/hostile-policies";
import { plainTwin } from "./support/plain-twin";

/** Fails if one of the modules is none to Node. */
const CHECKER = `
const modules = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
for (const text of modules) new (require("node:vm").SourceTextModule)(text);
console.log(modules.length);
`;

const cases = RECIPES.filter(({ family }) => family === "Node" || family === "Only on your machine").flatMap((recipe) =>
  hostilePolicies(100).map((policy) => ({ recipe, policy, twin: plainTwin(policy) })),
);

test("JavaScript reads odd values as it reads plain ones", () => {
  expect(cases.length).toBeGreaterThanOrEqual(1100);
  for (const { recipe, policy, twin } of cases) {
    const plain = stringsIn(fileOf(recipe, twin.policy));
    if (recipe.family === "Node") {
      for (const value of [...twin.policy.origins, ...twin.policy.methods, ...twin.policy.headers]) {
        expect(String(plain)).toContain(value);
      }
    } else {
      expect(plain).toContain(`/api${policy.path}`);
    }
    const read = stringsIn(fileOf(recipe, policy));
    expect([recipe.id, read]).toEqual([recipe.id, plain.map((text) => twin.odd(text))]);
  }
});

test("Node takes the code for every odd value as a module", async () => {
  const modules: string[] = [];
  for (const { recipe, policy } of cases) {
    modules.push((await transformWithOxc(fileOf(recipe, policy), "file.ts", { sourcemap: false })).code);
  }
  const checked = execFileSync(process.execPath, ["--experimental-vm-modules", "-e", CHECKER], {
    input: JSON.stringify(modules),
    encoding: "utf8",
    stdio: "pipe",
  });
  expect(Number(checked)).toBe(cases.length);
});

/** A module with the recipe's code; a line that belongs into a function or into an object stands in one. */
function fileOf(recipe: Recipe, policy: Policy): string {
  const codes = recipe.parts(policy).map(({ code }) => code);
  if (recipe.family === "Only on your machine") return `export default {\n${codes[0]}\n};\n${codes[1]}`;
  return codes.map(whole).join("\n");
}

function whole(code: string, index: number): string {
  if (code.startsWith("async headers() {")) return `export const config${index} = {\n${code}\n};`;
  const isPartOfFunction = code.includes(" return;") || /^ +return new Response/m.test(code);
  return isPartOfFunction && !/^(?:import|export) /m.test(code)
    ? `function handle${index}(req, res) {\n${code}\n}`
    : code;
}

/** The strings in a module, in their order, as a parser of TypeScript reads them. */
function stringsIn(file: string): readonly string[] {
  const found: string[] = [];
  JSON.stringify(parseAst(file, { lang: "ts" }), (_, node: unknown) => {
    if (isString(node)) found.push(node.value);
    return typeof node === "bigint" ? String(node) : node;
  });
  return found;
}

function isString(node: unknown): node is { readonly type: "Literal"; readonly value: string } {
  if (typeof node !== "object" || node === null || !("type" in node) || !("value" in node)) return false;
  return node.type === "Literal" && typeof node.value === "string";
}
