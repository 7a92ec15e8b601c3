import { expect, test } from "vitest";
import { bannedIn } from "../../engine/diagnose/words/voice";
import { hindranceWords, liveWords } from "./words";

const SENTENCES = [liveWords.about, liveWords.isOn, liveWords.changed, ...Object.values(hindranceWords)];

test.each(SENTENCES)("%s", (sentence) => {
  expect(bannedIn(sentence)).toEqual([]);
});
