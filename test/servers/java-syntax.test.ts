import { execFileSync } from "node:child_process";
import path from "node:path";

import { expect, test } from "vitest";

import type { Policy } from "../../src/engine/remedy/policy";
import { RECIPES } from "../../src/engine/remedy/recipes";
import type { Recipe } from "../../src/engine/remedy/recipes/recipe";
import { hostilePolicies } from "./support/hostile-policies";
import { plainTwin } from "./support/plain-twin";
import { lackingPrograms } from "./support/workspace";

/** Recipes for servers on Java that are written in YAML or in Kotlin. */
const OTHER_LANGUAGES: ReadonlySet<string> = new Set(["micronaut", "ktor"]);

const missing = lackingPrograms(["java", "javac"]);

test.skipIf(missing.length > 0)(
  `Java reads odd values as it reads plain ones${missing.length > 0 ? " (needs java, javac)" : ""}`,
  () => {
    const cases = RECIPES.filter(({ id, family }) => family === "Java" && !OTHER_LANGUAGES.has(id)).flatMap((recipe) =>
      hostilePolicies(100)
        .map((policy) => withoutOddMethods(recipe, policy))
        .map((policy) => ({ recipe, policy, twin: plainTwin(policy) })),
    );
    const files = cases.flatMap(({ recipe, policy, twin }) => [
      fileOf(recipe, policy),
      fileOf(recipe, withoutOddMethods(recipe, twin.policy)),
    ]);
    const read = stringsIn(files);
    expect(cases.length).toBeGreaterThanOrEqual(400);
    expect(read.length).toBe(files.length);
    for (const [index, { recipe, twin }] of cases.entries()) {
      const [odd, plain] = read.slice(2 * index, 2 * index + 2);
      for (const value of [twin.policy.origins.at(-1), ...twin.policy.headers]) {
        expect(String(plain)).toContain(value);
      }
      expect([recipe.id, odd]).toEqual([recipe.id, plain?.map((text) => twin.odd(text))]);
    }
  },
);

/** An annotation holds methods as names of constants; the recipe refuses others. */
function withoutOddMethods({ id }: Recipe, policy: Policy): Policy {
  return id === "spring-crossorigin" ? { ...policy, methods: ["GET", "PUT"] } : policy;
}

/** A file with the recipe's code where it would stand: imports, then members of a class, then statements. */
function fileOf({ id, ...recipe }: Recipe, policy: Policy): string {
  const [imports = "", members = "", statements = ""] = recipe.parts(policy).map(({ code }) => code);
  if (id === "quarkus") return imports;
  if (id === "spring-security") return `${imports}\nclass Code {\nboolean check() {\n${members}\nreturn true;\n}\n}\n`;
  const method = `boolean check() {\n${statements}\nreturn true;\n}`;
  return id === "spring-crossorigin"
    ? `${imports}\n${members}\nclass Code {\n${method}\n}\n`
    : `${imports}\nclass Code {\n${members}\n${method}\n}\n`;
}

/** The strings that Java's own parsers find in each file. */
function stringsIn(files: readonly string[]): readonly (readonly string[])[] {
  const printed = execFileSync("java", ["Literals.java"], {
    cwd: path.resolve("test/servers/apps/java/literals"),
    input: files.map((file) => Buffer.from(file).toString("base64")).join("\n"),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return printed
    .trimEnd()
    .split("\n")
    .map((line) => line.split(" ").map((word) => Buffer.from(word, "base64").toString()));
}
