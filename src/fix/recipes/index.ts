import { express } from "./express";
import type { Recipe } from "./recipe";

/** Every recipe, in the order in which they are offered. */
export const RECIPES: readonly Recipe[] = [express];

/** The recipe of that id, or `undefined`. */
export function recipeOf(id: string): Recipe | undefined {
  return RECIPES.find((recipe) => recipe.id === id);
}
