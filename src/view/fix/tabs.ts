import type { Recipe } from "../../engine/remedy/recipes/recipe";
import { HEADERS } from "./servers";

export interface Tabs {
  /** `headers`, then the ids of the servers that are likely: what worked before, what was chosen last, and what the responses point to. */
  readonly shown: readonly string[];
  readonly active: string;
}

/** What tells which server it is, by ids of recipes. */
interface Signs {
  /** What the person chose since the panel was opened. */
  readonly chosen: string | null;
  /** What worked at this server before. */
  readonly worked: string | null;
  /** What the person last used, at whatever server. */
  readonly favourite: string;
  /** What the responses point to, the likeliest first. */
  readonly guesses: readonly string[];
}

/** The tabs of a fix, and the one in front: by the first sign that there is. */
export function tabsOf(recipes: readonly Recipe[], { chosen, worked, favourite, guesses }: Signs): Tabs {
  const known = (id: string | null): id is string => recipes.some((recipe) => recipe.id === id);
  const likely = [worked, favourite, ...guesses].filter(known);
  const active = chosen === HEADERS || known(chosen) ? chosen : (likely[0] ?? HEADERS);
  return { shown: [...new Set([HEADERS, ...likely, active])], active };
}
