import type { Asked } from "../engine/remedy/policy";
import { recipeCode } from "../engine/remedy/recipe-code";
import { recipeOf } from "../engine/remedy/recipes";
import type { Part } from "../engine/remedy/recipes/recipe";
import type { Style } from "./style";
import { wrap } from "./wrap";

/**
 * The fixes of the shown exchanges as code, one block for each server that has something to mend. Each allows all that was
 * ever asked of its server. Lines of code are never wrapped.
 */
export function renderRecipe(
  id: string,
  shown: readonly Asked[],
  asked: readonly Asked[],
  style: Style,
  pages: readonly string[] = [],
): string {
  const recipe = recipeOf(id);
  if (!recipe) return "";
  return recipeCode(recipe, shown, asked, pages)
    .flatMap(({ server, install, trap, parts, refusal, leftOut }) => [
      "",
      `${recipe.name} for ${server}`,
      ...wrap(refusal ?? plain(trap), style.width, INDENT),
      ...(parts.length === 0 ? [] : KEPT.flatMap((line) => wrap(line, style.width, INDENT))),
      ...(install === null || refusal !== null ? [] : ["", install]),
      ...parts.flatMap((part) => partLines(part, style)),
      ...leftOut.flatMap((origin) => ["", ...wrap(`Left out: ${origin}`, style.width, INDENT)]),
    ])
    .map((line) => `${line}\n`)
    .join("");
}

const INDENT = "  ";

/** What is to be taken away and what is to stay, whatever server it is. */
const KEPT = [
  "Remove what a route's handler sets itself of headers with Access-Control- in their names: it replaces these headers, or sends them twice.",
  "The origins in the code are those that were seen here. Keep the others that are on your list.",
];

function partLines({ where, code }: Part, { width }: Style): string[] {
  return ["", ...wrap(plain(where), width, INDENT), "", ...code.split("\n")];
}

/** Words as they read on a terminal, which knows no marks around code. */
function plain(words: string): string {
  return words.replaceAll("`", "");
}
