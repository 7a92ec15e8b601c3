import type { Recipe } from "../../engine/remedy/recipes/recipe";
import { HEADERS } from "./servers";

export interface Tabs {
  /** `headers`, then the ids of the servers that are likely: the one chosen last, and the one that the responses point to. */
  readonly shown: readonly string[];
  readonly active: string;
}

/** The tabs of a fix, and the one in front: what the person chose, else what they last used, else what the responses tell. */
export function tabsOf(
  recipes: readonly Recipe[],
  {
    favourite,
    guesses,
    chosen,
  }: { readonly favourite: string; readonly guesses: readonly string[]; readonly chosen: string | null },
): Tabs {
  const known = (id: string | null): id is string => recipes.some((recipe) => recipe.id === id);
  const likely = [favourite, ...guesses].filter(known);
  const active = chosen === HEADERS || known(chosen) ? chosen : (likely[0] ?? HEADERS);
  return { shown: [...new Set([HEADERS, ...likely, active])], active };
}
