import { type Asked, isOfPages, policyForServer, reviewOf, serversToFix } from "./policy";
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
 * was ever asked of that server. `pages`: the origins of all pages, where they are known: what only frames of other sites request gets
 * no code.
 */
export function recipeCode(
  recipe: Recipe,
  shown: readonly Asked[],
  asked: readonly Asked[],
  pages: readonly string[] = [],
): readonly RecipeCode[] {
  const own = pages.length === 0 ? shown : shown.filter(({ exchange: { origin } }) => isOfPages(origin, pages));
  const ownServers = new Set(serversToFix(own));
  // Whose page it is, the shown exchanges say.
  const all = [...shown, ...asked];
  return serversToFix(shown).map((server) => {
    if (!ownServers.has(server)) return onlyStrangers(recipe, server, shown);
    const policy = policyForServer(server, all);
    const refusal = policy ? (recipe.refuses?.(policy) ?? null) : "What was asked for can't be written as code.";
    const { install, trap } = recipe;
    if (policy === null || refusal !== null) return { server, install, trap, parts: [], refusal, leftOut: [] };
    return { server, install, trap, parts: recipe.parts(policy), refusal, leftOut: reviewOf(policy, all).leftOut };
  });
}

/** No code, and who asked: to let them in is the person's decision. */
function onlyStrangers({ install, trap }: Recipe, server: string, shown: readonly Asked[]): RecipeCode {
  const theirs = shown.filter((one) => serversToFix([one]).includes(server));
  const refusal = "No code: only frames of other sites sent these requests. Allow their origins only if you know them.";
  const leftOut = [...new Set(theirs.map(({ exchange: { origin } }) => origin))];
  return { server, install, trap, parts: [], refusal, leftOut };
}
