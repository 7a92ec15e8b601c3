import { type Asked, policyForServer, reviewOf, serversToMend } from "./policy";
import type { Part, Recipe } from "./recipes/recipe";

/** A recipe with the values that one server needs. */
export interface RecipeCode {
  /** The origin of the server that it is for. */
  readonly server: string;
  /** The command that fetches what the code needs, where it needs anything. */
  readonly install: string | null;
  /** What goes wrong with this kind of server, in one or two sentences. */
  readonly trap: string;
  /** The code, piece by piece, in the order in which to paste it; empty where `refusal` says why there is none. */
  readonly parts: readonly Part[];
  readonly refusal: string | null;
  /** Origins that sent requests too and are not allowed by the code. */
  readonly leftOut: readonly string[];
}

/**
 * The code for each server that has something to change for the shown exchanges, the page of the first one in mind. It allows all that
 * was ever asked of that server.
 */
export function recipeCode(recipe: Recipe, shown: readonly Asked[], asked: readonly Asked[]): readonly RecipeCode[] {
  // Whose page it is, the shown exchanges say.
  const all = [...shown, ...asked];
  return serversToMend(shown).map((server) => {
    const policy = policyForServer(server, all);
    const refusal = policy ? (recipe.refuses?.(policy) ?? null) : "What was asked for can't be written as code.";
    const { install, trap } = recipe;
    if (policy === null || refusal !== null) return { server, install, trap, parts: [], refusal, leftOut: [] };
    return { server, install, trap, parts: recipe.parts(policy), refusal, leftOut: reviewOf(policy, all).leftOut };
  });
}
