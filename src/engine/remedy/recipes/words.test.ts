import { expect, test } from "vitest";

import { bannedIn } from "../../diagnose/words/voice";
import { RECIPES } from "./index";
import { PRODUCTION } from "./testing";

test.each(RECIPES)("$name says its places and its trap in whole sentences", (recipe) => {
  const texts = [...recipe.parts(PRODUCTION).map(({ where }) => where), recipe.trap];
  const faults = texts.flatMap((text) => [
    ...bannedIn(text).map((word) => `says "${word}": ${text}`),
    ...(text.endsWith(".") && text.split("`").length % 2 === 1 ? [] : [`no whole sentence: ${text}`]),
  ]);
  expect(faults).toEqual([]);
});
