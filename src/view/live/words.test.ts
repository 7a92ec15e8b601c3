import { expect, test } from "vitest";
import { gradeOf } from "../../engine/diagnose/words/readability";
import { bannedIn } from "../../engine/diagnose/words/voice";
import { hindranceWords, liveWords } from "./words";

const SENTENCES = [liveWords.about, liveWords.isOn, liveWords.changed, ...Object.values(hindranceWords)];

test.each(SENTENCES)("%s", (sentence) => {
  expect(gradeOf(sentence)).toBeLessThanOrEqual(8);
  expect(bannedIn(sentence)).toEqual([]);
});
