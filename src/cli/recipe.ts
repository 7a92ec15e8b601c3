import { type Asked, policyForServer, reviewOf, serversToMend } from "../engine/remedy/policy";
import { recipeOf } from "../engine/remedy/recipes";
import type { Part } from "../engine/remedy/recipes/recipe";
import type { Style } from "./style";
import { wrap } from "./wrap";

/**
 * The fixes of the shown exchanges as code, one block for each server that has something to mend. Each allows all that was
 * ever asked of its server. Lines of code are never wrapped.
 */
export function renderRecipe(id: string, shown: readonly Asked[], asked: readonly Asked[], style: Style): string {
  const recipe = recipeOf(id);
  if (!recipe) return "";
  return serversToMend(shown)
    .flatMap((server) => {
      const head = `${recipe.name} for ${server}`;
      // Whose page it is, the shown exchanges say.
      const all = [...shown, ...asked];
      const policy = policyForServer(server, all);
      const refusal = policy ? (recipe.refuses?.(policy) ?? null) : "What was asked for can't be written as code.";
      if (policy === null || refusal !== null) return ["", head, ...wrap(refusal ?? "", style.width, INDENT)];
      return [
        "",
        head,
        ...wrap(plain(recipe.trap), style.width, INDENT),
        ...(recipe.install === null ? [] : ["", recipe.install]),
        ...recipe.parts(policy).flatMap((part) => partLines(part, style)),
        ...reviewOf(policy, all).leftOut.flatMap((origin) => ["", ...wrap(`Left out: ${origin}`, style.width, INDENT)]),
      ];
    })
    .map((line) => `${line}\n`)
    .join("");
}

const INDENT = "  ";

function partLines({ where, code }: Part, { width }: Style): string[] {
  return ["", ...wrap(plain(where), width, INDENT), "", ...code.split("\n")];
}

/** Words as they read on a terminal, which knows no marks around code. */
function plain(words: string): string {
  return words.replaceAll("`", "");
}
