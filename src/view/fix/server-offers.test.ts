import { expect, test } from "vitest";
import { RECIPES } from "../../engine/remedy/recipes";
import type { Guess } from "../../engine/remedy/server-guess";
import { type OfferQuery, offersOf } from "./server-offers";

const GUESSES: readonly Guess[] = [{ recipe: "express", certainty: "sure" }];

type Likely = Pick<OfferQuery, "favourite" | "guesses">;

const named = (query: string, likely: Likely = { favourite: "nginx", guesses: GUESSES }) =>
  offersOf(RECIPES, { ...likely, query }).map(({ family, members }) => [
    family,
    members.map(({ recipe }) => recipe.id),
  ]);

test("the likely servers come first, each once, with the reason", () => {
  const [first, ...others] = offersOf(RECIPES, { favourite: "nginx", guesses: GUESSES, query: "" });
  expect(first?.members.map(({ recipe, reason }) => [recipe.id, reason])).toEqual([
    ["express", "the response headers name it"],
    ["nginx", "your last choice"],
  ]);
  const all = [first, ...others].flatMap((group) => group?.members ?? []).map(({ recipe }) => recipe.id);
  expect(all.toSorted()).toEqual(RECIPES.map(({ id }) => id).toSorted());
});

test("a few letters of a name or a family find a server, in any case and order", () => {
  expect(named("NGINX")[0]).toEqual(["Likely", ["nginx"]]);
  expect(named("spring global", { favourite: "", guesses: [] })).toEqual([["Java", ["spring-global"]]]);
  expect(named("no such server")).toEqual([]);
});
