import { describe, expect, test } from "vitest";
import { violations } from "../../fetch/judge";
import type { Example } from "../causes/cause";
import { docsOf } from "../causes/docs";
import { CAUSES } from "../causes/index";
import { type Situation, situationOf } from "../situation";
import { exchangesOf } from "../testing";
import { BRANCHES, CALM, CREDENTIALS_EVIDENCE, DEPENDS } from "./reasons";
import { bannedIn, faultsOf, homemadeIn, withoutCode } from "./voice";
import { WARNINGS } from "./warnings";

function situationIn([text, ...earlier]: Example): Situation {
  const all = exchangesOf(...earlier, text);
  const exchange = all.at(-1);
  if (!exchange) throw new Error(`no exchange in ${text}`);
  const credentialed = exchange.credentials === "include";
  return situationOf(exchange, credentialed, violations(exchange, credentialed, exchange.browser ?? "chromium"), all);
}

const TOLD = CAUSES.map((cause) => {
  const { example } = docsOf(cause.id);
  const situation = situationIn(example);
  const { label, headline, why } = cause;
  const help = "help" in cause ? cause.help : null;
  return { id: cause.id, example, situation, label, headline, why, help };
});

describe.each(TOLD)("$id", ({ example, situation, label, headline, why, help }) => {
  test("is told in the voice: short, in standard terms, kind and safe", () => {
    expect(
      faultsOf({
        label,
        headline: headline(situation),
        why: why(situation),
        help: help && { ...help, steps: help.steps(situation) },
      }),
    ).toEqual([]);
  });

  test("is told with the person's own values", () => {
    const values = `${headline(situation)} ${why(situation)}`.match(/`[^`]*`/g) ?? [];
    const parts = values.flatMap((value) => value.slice(1, -1).split(" "));
    expect(parts.filter((part) => part !== "" && example.join(" ").includes(part))).not.toEqual([]);
  });

  test.each([
    ["parse", (text: string) => `https://api.example/${encodeURI(text)}`],
    ["do not parse", (text: string) => text],
  ])("keeps what a server sends inside code, where URLs %s", (_, url) => {
    // Who answered is told in our own words; their values are tested where they are put in.
    const hostile = { ...(poisoned(situation, url) as Situation), answeredBy: situation.answeredBy };
    for (const text of [headline(hostile), why(hostile), ...(help?.steps(hostile) ?? [])]) {
      expect(withoutCode(text)).not.toMatch(/evil|<b>|`/i);
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }
  });
});

test.each([
  ...Object.entries(CALM).map(([id, say]) => [id, say("`api.example`")] as const),
  ["depends", DEPENDS("`api.example`")] as const,
])("what is said where nothing failed is told in the voice as well: %s", (_, words) => {
  expect(faultsOf({ label: "", help: null, ...words })).toEqual([]);
});

const NOTES: Readonly<Record<string, unknown>> = { ...WARNINGS, ...CREDENTIALS_EVIDENCE, ...BRANCHES };

test.each(Object.entries(NOTES).filter((note): note is [string, string] => typeof note[1] === "string"))(
  "the note %s uses no banned and no homemade word",
  (_, text) => {
    expect([...bannedIn(text), ...homemadeIn(text)]).toEqual([]);
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
