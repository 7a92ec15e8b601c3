import { readdirSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { RECIPES } from "../src/engine/remedy/recipes";
import { RUN_WITH } from "../test/servers/support/run-with";
import { recipeTable } from "./recipe-table";

test("docs/recipes.md is what `npm run docs:recipes` writes", () => {
  expect(readFileSync("docs/recipes.md", "utf8")).toBe(recipeTable());
});

test("a recipe has a version in the table exactly if a test runs it", () => {
  const sources = ["test/servers", "test/servers/support"]
    .flatMap((directory) => readdirSync(directory).map((name) => `${directory}/${name}`))
    .filter((name) => /(?:\.test|-servers)\.ts$/.test(name))
    .map((name) => readFileSync(name, "utf8"))
    // A test of the syntax alone runs no server.
    .filter((source) => /TestServer\b|\/describe-(?:servers|dev-proxies)"/.test(source));
  for (const { id } of RECIPES) {
    expect([id, id in RUN_WITH]).toEqual([id, sources.some((source) => source.includes(`"${id}"`))]);
  }
});
