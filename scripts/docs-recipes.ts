import { writeFileSync } from "node:fs";

import { recipeTable } from "./recipe-table";

/** `npm run docs:recipes`: writes docs/recipes.md anew. */
export async function main(): Promise<number> {
  writeFileSync("docs/recipes.md", recipeTable());
  return Promise.resolve(0);
}
