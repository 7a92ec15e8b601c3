import { express } from "./express";
import { nginx } from "./nginx";
import { apache } from "./apache";
import { caddy } from "./caddy";
import { haproxy } from "./haproxy";
import type { Recipe } from "./recipe";

/** Every recipe, in the order in which they are offered. */
export const RECIPES: readonly Recipe[] = [express, nginx, apache, caddy, haproxy];

/** The recipe of that id, or `undefined`. */
export function recipeOf(id: string): Recipe | undefined {
  return RECIPES.find((recipe) => recipe.id === id);
}
