import { describe, expect, test } from "vitest";
import { violations } from "../../fetch/judge";
import { EXAMPLES, type Example } from "../causes/examples";
import { CAUSE_IDS, type CauseId } from "../causes/ids";
import { CAUSES } from "../causes/index";
import { type Situation, situationOf } from "../situation";
import { exchangesOf } from "../testing";
import { gradeOf } from "./readability";
import { BRANCHES, CALM, CREDENTIALS_EVIDENCE, DEPENDS } from "./reasons";
import { bannedIn, faultsOf, withoutCode } from "./voice";
import { WARNINGS } from "./warnings";
import { wordsOf } from "./words";

const EXAMPLE_OF: Readonly<Partial<Record<CauseId, Example>>> = EXAMPLES;

/** What a cause is told about that no example shows. */
const ANY: Example = ["GET https://api.example/items => failed net::ERR_FAILED"];

function situationIn(cause: CauseId): Situation {
  const [text, ...earlier] = EXAMPLE_OF[cause] ?? ANY;
  const all = exchangesOf(...earlier, text);
  const exchange = all.at(-1);
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
  expect(CAUSES.filter(({ id }) => !EXAMPLE_OF[id])).toEqual([]);
});

describe.each(TOLD)("$cause", ({ cause, situation, label, headline, why }) => {
  test("is told in the voice: short, plain, kind and safe", () => {
    expect(faultsOf({ label, headline, why })).toEqual([]);
  });

  test.each([
    ["parse", (text: string) => `https://api.example/${encodeURI(text)}`],
    ["do not parse", (text: string) => text],
  ])("keeps what a server sends inside code, where URLs %s", (_, url) => {
    const hostile = poisoned(situation, url) as Situation;
    const words = wordsOf(cause);
    for (const text of [words.headline(hostile), words.why(hostile)]) {
      expect(withoutCode(text)).not.toMatch(/evil|<b>|`/i);
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }
  });
});

test("all causes together are told in words of grade 8 or less", () => {
  const grades = TOLD.map(({ headline, why }) => gradeOf(`${headline} ${why}`));
  expect(grades.reduce((sum, grade) => sum + grade, 0) / grades.length).toBeLessThanOrEqual(8);
});

test.each([
  ...Object.entries(CALM).map(([id, say]) => [id, say("`api.example`")] as const),
  ["depends", DEPENDS("`api.example`")] as const,
])("what is said where nothing failed is told in the voice as well: %s", (_, words) => {
  expect(faultsOf({ label: "", ...words })).toEqual([]);
});

const NOTES: Readonly<Record<string, unknown>> = { ...WARNINGS, ...CREDENTIALS_EVIDENCE, ...BRANCHES };

test.each(Object.entries(NOTES).filter((note): note is [string, string] => typeof note[1] === "string"))(
  "the note %s uses no banned word",
  (_, text) => {
    expect(bannedIn(text)).toEqual([]);
  },
);

const EVIL = "EVIL`\u202E\n\u0007<b>evil</b>\u2028";

/** A copy in which everything that the network decides is hostile; what the extension itself writes stays as it is. */
function poisoned(value: unknown, url: (text: string) => string, key = ""): unknown {
  if (typeof value === "string") {
    if (["url", "origin", "requestOrigin"].includes(key)) return url(`${value}${EVIL}`);
    return OWN_WORDS.has(key) ? value : `${value}${EVIL}`;
  }
  if (Array.isArray(value) && key === HEADER_LINE) return [value[0], `${value[1]}${EVIL}`];
  if (Array.isArray(value)) return value.map((one) => poisoned(one, url, /headers$/i.test(key) ? HEADER_LINE : key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, url, name)]));
}

const HEADER_LINE = "one line of headers";

const OWN_WORDS: ReadonlySet<string> = new Set(
  "id browser type mode credentials outcome step rule header chromium firefox".split(" "),
);
