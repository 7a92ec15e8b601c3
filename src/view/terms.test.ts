import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bannedIn, withoutCode } from "../engine/diagnose/words/voice";
import { popupWords } from "../extension/popup/words";
import type { Progress } from "../session/progress";
import { viewerWords } from "../viewer/words";
import * as detail from "./detail/words";
import * as fix from "./fix/words";
import * as live from "./live/words";
import * as remedy from "./remedy/words";
import * as share from "./share/words";
import * as strings from "./strings";

/** Homemade words for things that have a name. */
const HOMEMADE = [
  /\btest requests?\b|\basks? first\b|\basked first\b/i,
  /\banswer(s|ed|ing)?\b|\bquestions?\b/i,
  /\bacross origins\b|\bforeign requests?\b/i,
  /\baddress(es)?\b/i,
  /\bstars?\b|\bsmall letters?\b|\bcapitals?\b|\bblanks?\b/i,
  /\bpictures?\b|\bstyle sheets?\b/i,
  /\blogin checks?\b|\blogins?\b/i,
  /\blacks?\b|\bbears?\b|\bmend(s|ed|ing)?\b/i,
  /\bmatter of CORS\b|\bmind this\b|\bworked out\b|\bhit next\b/i,
];

/** Every text in an object of words; what has parameters is read with some. */
function textsIn(words: unknown): string[] {
  if (typeof words === "string") return [words];
  if (typeof words === "function") return textsIn(textWith(words as (...values: unknown[]) => unknown));
  if (typeof words !== "object" || words === null) return [];
  return Object.values(words).flatMap(textsIn);
}

function textWith(words: (...values: unknown[]) => unknown): unknown {
  return words("2", "3", "`api.example`");
}

const progressOf = (is: string): Progress =>
  is === "fixed" ? { is: "fixed", at: 0, was: "Wrong port" } : { is: "still", now: "Wrong scheme", was: "Wrong port" };

const page = readFileSync("src/extension/options/options.html", "utf8");
const ROOMS: readonly (readonly [string, readonly string[]])[] = [
  ["the panel", textsIn({ ...strings, brokenRuleWords: null, progressText: null })],
  ["a row's progress", ["fixed", "still"].map((is) => strings.progressText(progressOf(is)))],
  ["the details", textsIn(detail)],
  ["the fix", textsIn(fix)],
  ["what is done in a live tab", textsIn(live)],
  ["who responded and what else helps", textsIn(remedy)],
  ["the share dialog", textsIn(share)],
  ["the popup", textsIn(popupWords)],
  ["the viewer", textsIn(viewerWords)],
  ["the options", [...page.matchAll(/>([^<>]+)</g)].map(([, text = ""]) => text.trim()).filter(Boolean)],
];

describe.each(ROOMS)("the words of %s", (_, texts) => {
  test("are those of web developers, calm and without homemade ones", () => {
    expect(texts.length).toBeGreaterThan(1);
    const faults = texts.flatMap((text) => [
      ...bannedIn(text).map((word) => `${word}: ${text}`),
      ...HOMEMADE.flatMap((homemade) => homemade.exec(withoutCode(text))?.[0] ?? []).map((word) => `${word}: ${text}`),
    ]);
    expect(faults).toEqual([]);
  });
});
