import type { Recipe } from "../../engine/remedy/recipes/recipe";
import type { Guess } from "../../engine/remedy/server-guess";
import { fixWords } from "./words";

/** A server to choose, and why it is likely; `null` where nothing points to it. */
export interface Offer {
  readonly recipe: Recipe;
  readonly reason: string | null;
}

export interface OfferGroup {
  readonly family: string;
  readonly members: readonly Offer[];
}

export interface OfferQuery {
  /** The id of the server chosen last, or an empty string. */
  readonly favourite: string;
  /** What the responses point to. */
  readonly guesses: readonly Guess[];
  /** What the person typed: every word has to be in the name or the family, in any case. */
  readonly query: string;
}

/** The servers that match, by family, with the likely ones in a group of their own at the top. Empty groups are left out. */
export function offersOf(recipes: readonly Recipe[], { favourite, guesses, query }: OfferQuery): readonly OfferGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<string, Offer[]>([[fixWords.likely, []]]);
  for (const recipe of recipes) {
    const text = `${recipe.name} ${recipe.id} ${recipe.family}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    const guess = guesses.find((one) => one.recipe === recipe.id);
    const reason = recipe.id === favourite ? fixWords.favourite : guess ? fixWords.guessed[guess.certainty] : null;
    const family = reason === null ? recipe.family : fixWords.likely;
    groups.set(family, [...(groups.get(family) ?? []), { recipe, reason }]);
  }
  return [...groups].flatMap(([family, members]) => (members.length > 0 ? [{ family, members }] : []));
}
