import { expect } from "vitest";

import type { Policy } from "../../../src/engine/remedy/policy";
import { recipeOf } from "../../../src/engine/remedy/recipes";
import type { Recipe } from "../../../src/engine/remedy/recipes/recipe";

/** The recipe of that id. */
export function knownRecipe(id: string): Recipe {
  const recipe = recipeOf(id);
  if (!recipe) throw new Error(`There is no recipe ${id}`);
  return recipe;
}

/** The policy, less the signs that some servers can't be told, where the recipe refuses it as it is. */
export function writable(recipe: Recipe, policy: Policy): Policy {
  if (!recipe.refuses?.(policy)) return policy;
  const plain = (value: string): string => value.replaceAll(/[${*^()]/g, "");
  const [origin, ...origins] = policy.origins;
  const [method, ...methods] = policy.methods;
  const tamed: Policy = {
    ...policy,
    origins: [plain(origin), ...origins.map(plain)],
    methods: [plain(method).toUpperCase(), ...methods.map((one) => plain(one).toUpperCase())],
    headers: policy.headers.map(plain),
    exposed: policy.exposed.map(plain),
  };
  expect(recipe.refuses(tamed)).toBeNull();
  return tamed;
}
