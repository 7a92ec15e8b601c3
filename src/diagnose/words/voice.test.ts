import { describe, expect, test } from "vitest";
import { EXAMPLES, type Example } from "../causes/examples";
import { CAUSE_IDS, type CauseId } from "../causes/ids";
import { CAUSES } from "../causes/index";
import { exchangesOf } from "../testing";
import { type Situation, situationOf } from "../situation";
import { violations } from "../../fetch/judge";
import { countSentences, countWords, gradeOf } from "./readability";
import { wordsOf } from "./words";

/** What a cause that no exchange shows so far is told about. */
const ANY: Example = ["GET https://api.example/items => failed net::ERR_FAILED"];

function situationIn(cause: CauseId): Situation {
  const examples: Partial<Record<CauseId, Example>> = EXAMPLES;
  const [text, ...earlier] = examples[cause] ?? ANY;
  const all = exchangesOf(...earlier, text);
  const exchange = all.at(-1) ?? exchangesOf(text)[0];
  if (!exchange) throw new Error(`no exchange in ${text}`);
  const credentialed = exchange.credentials === "include";
  return situationOf(exchange, credentialed, violations(exchange, credentialed, exchange.browser ?? "chromium"), all);
}

const TOLD = CAUSE_IDS.map((cause) => {
  const situation = situationIn(cause);
  const { label, headline, why } = wordsOf(cause);
  return { cause, situation, label, headline: headline(situation), why: why(situation) };
});

test("every cause has an example", () => {
  expect(CAUSES.map(({ id }) => id).filter((id) => !(id in EXAMPLES))).toEqual([]);
});

describe.each(TOLD)("$cause", ({ cause, situation, label, headline, why }) => {
  test("has a label of a few words", () => {
    expect(label.length).toBeLessThanOrEqual(32);
    expect(label).not.toMatch(/\.$|`/);
  });

  test("has a headline under 20 words", () => {
    expect(countWords(headline), headline).toBeLessThan(20);
    expect(headline).toMatch(/\.$/);
  });

  test("says why in two or three sentences", () => {
    expect([2, 3], why).toContain(countSentences(why));
    expect(why).toMatch(/\.$/);
  });

  test("is read by a person of fourteen", () => {
    expect(gradeOf(`${headline} ${why}`), `${headline} ${why}`).toBeLessThanOrEqual(10);
  });

  test("blames nobody, cheers nobody and gives no advice that does harm", () => {
    for (const text of [label, headline, why]) {
      const prose = withoutCode(text);
      for (const banned of BANNED) expect(prose).not.toMatch(banned);
      expect(text).not.toMatch(/<|>|\bundefined\b|\bnull\b(?!`)|``|NaN/);
      if (cause !== "no-cors-opaque") expect(text).not.toMatch(/no-cors/i);
    }
  });

  test.each([
    ["a URL that parses", (text: string) => `https://api.example/${encodeURI(text)}`],
    ["a URL that does not", (text: string) => text],
  ])("keeps whatever a server sends inside code, with %s", (_, url) => {
    const hostile = poisoned(situation, url) as Situation;
    const words = wordsOf(cause);
    for (const text of [words.headline(hostile), words.why(hostile)]) {
      expect(withoutCode(text)).not.toMatch(/evil|<b>|`/i);
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }
  });
});

test("the words are of grade 8 or less on average", () => {
  const grades = TOLD.map(({ headline, why }) => gradeOf(`${headline} ${why}`));
  expect(grades.reduce((sum, grade) => sum + grade, 0) / grades.length).toBeLessThanOrEqual(8);
});

const BANNED = [
  /\b(simply|just|easily|obviously|please|sorry|unfortunately|oops|of course)\b/i,
  /!/,
  /CORS (blocks|blocked|refuses|stops|prevents|policy)|by CORS/i,
  /\b(disable|bypass|work around)\b|web security|turn (off )?(security|CORS)/i,
  /\byour-?(origin|domain|site|app)\.|example\.com\b/i,
];

const withoutCode = (text: string): string => text.replace(/`[^`]*`/g, "");

const EVIL = "EVIL`\u202E\n\u0007<b>evil</b>\u2028";

/** A copy in which everything that the network decides is hostile; what the rules are told by stays as it is. */
function poisoned(value: unknown, url: (text: string) => string, key = ""): unknown {
  if (typeof value === "string") {
    if (key === "url" || key === "origin" || key === "requestOrigin") return url(`${value}${EVIL}`);
    return OWN_WORDS.has(key) ? value : `${value}${EVIL}`;
  }
  // A header line: its name is read by the rules.
  if (Array.isArray(value) && key === "headers line") return [value[0], `${value[1]}${EVIL}`];
  if (Array.isArray(value)) {
    return value.map((one) => poisoned(one, url, key.toLowerCase().endsWith("headers") ? "headers line" : key));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, url, name)]));
}

/** Strings that the extension itself writes. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  "id",
  "browser",
  "type",
  "mode",
  "credentials",
  "outcome",
  "step",
  "rule",
  "header",
  "chromium",
  "firefox",
]);
