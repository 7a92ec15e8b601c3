import { expect, test } from "vitest";

import { gradeOf } from "../../diagnose/words/readability";
import { bannedIn } from "../../diagnose/words/voice";
import { RECIPES } from "./index";
import { PRODUCTION } from "./testing";

const HARDEST_GRADE = 8;

test.each(RECIPES)("$name says its places and its trap in plain words", (recipe) => {
  const texts = [...recipe.parts(PRODUCTION).map(({ where }) => where), recipe.trap];
  // A place alone is too short to be graded.
  const grade = gradeOf(texts.join(" "));
  const faults = texts.flatMap((text) => [
    ...bannedIn(text).map((word) => `says "${word}": ${text}`),
    ...(text.endsWith(".") && text.split("`").length % 2 === 1 ? [] : [`no whole sentence: ${text}`]),
  ]);
  expect([...faults, ...(grade > HARDEST_GRADE ? [`grade ${grade.toFixed(1)}`] : [])]).toEqual([]);
});
