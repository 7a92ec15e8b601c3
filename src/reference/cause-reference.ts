import { CAUSE_DOCS } from "../engine/diagnose/causes/docs";
import { type CauseId, CAUSES, type ListedCause } from "../engine/diagnose/causes/index";
import type { CauseDocs } from "../engine/diagnose/causes/cause";
import { exchangesOf } from "../engine/diagnose/notation";
import { causePage } from "../engine/diagnose/pages";
import type { Browser, Exchange } from "../engine/fetch/exchange";
import type { Violation } from "../engine/fetch/violation";
import { type Message, messagesOf } from "../engine/messages/index";
import { RULE_LINKS } from "../engine/messages/links";
import { applyChanges } from "../engine/remedy/apply";
import type { FullDiagnosis } from "../engine/remedy/fix";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { remediesFor } from "../engine/remedy/remedies";
import type { Remedy } from "../engine/remedy/remedy";

/** All there is to say of a cause to somebody who looks it up. */
export interface CauseReference {
  readonly id: CauseId;
  readonly label: string;
  readonly url: string;
  readonly meaning: string;
  readonly sign: string;
  /** What each browser logs today, in whole sentences, the likeliest first. */
  readonly messages: Readonly<Record<Browser, readonly string[]>>;
  /** The example. */
  readonly exchange: Exchange;
  /** What was seen before the example, and the example last. */
  readonly exchanges: readonly Exchange[];
  readonly diagnosis: FullDiagnosis;
  /** The example with its fix, where headers fix it. */
  readonly fixed: Exchange | null;
  readonly remedies: readonly Remedy[];
  /** What looks alike, the likeliest to be mistaken first. */
  readonly alike: readonly Alike[];
  readonly links: readonly string[];
}

interface Alike {
  readonly id: CauseId;
  readonly label: string;
  readonly sign: string;
}

/** What is known of a cause, or `null` for an id that is none. */
export function referenceOf(id: string): CauseReference | null {
  const cause = CAUSES.find((one): one is (typeof CAUSES)[number] => one.id === id);
  const docs = CAUSE_DOCS.get(id);
  if (!cause || !docs) return null;
  const [last, ...earlier] = docs.example;
  const exchanges = exchangesOf(...earlier, last);
  const exchange = exchanges.at(-1);
  if (!exchange) return null;
  const diagnosis = diagnoseAndFix(exchange, exchanges);
  return {
    id: cause.id,
    label: cause.label,
    url: causePage(cause.id),
    meaning: docs.meaning,
    sign: docs.sign,
    messages: {
      chromium: sentences(id, "chromium", diagnosis.violations[0]),
      firefox: sentences(id, "firefox", diagnosis.violations[0]),
      webkit: sentences(id, "webkit", diagnosis.violations[0]),
    },
    exchange,
    exchanges,
    diagnosis,
    fixed: diagnosis.fix && applyChanges({ ...exchange, outcome: "delivered", error: null }, diagnosis.fix.changes),
    remedies: remediesFor(exchange, diagnosis, exchanges),
    alike: alike(cause, docs),
    links: linksOf(id, docs),
  };
}

/** Every cause, in order of precedence. */
export function allReferences(): readonly CauseReference[] {
  return CAUSES.flatMap(({ id }) => referenceOf(id) ?? []);
}

/** Whole sentences, those of the example's own violation first. What Firefox says in other languages is for searching only. */
function sentences(id: string, browser: Browser, violation: Violation | undefined): readonly string[] {
  const isOwn = ({ names = [], rules }: Message): boolean => {
    const name = browser === "webkit" ? null : violation?.[browser];
    return name ? names.includes(name) : violation !== undefined && rules.includes(violation.rule);
  };
  const all = messagesOf(id, browser);
  const ordered = [...all.filter(isOwn), ...all.filter((message) => !isOwn(message))];
  return [...new Set(ordered.map(({ texts: [now = ""] }) => now))];
}

const MOST_ALIKE = 8;

/** Causes that are nearly this one in an example of theirs or of this one's, then those that break the same rules. */
function alike(cause: ListedCause, docs: CauseDocs): readonly Alike[] {
  const others = CAUSES.filter(({ id }) => id !== cause.id && id !== "unexplained");
  const near = others.filter(({ id }) => docs.nearMiss.cause === id || CAUSE_DOCS.get(id)?.nearMiss.cause === cause.id);
  const same = others.filter(({ id }) => CAUSE_DOCS.get(id)?.rules.some((rule) => docs.rules[0] === rule));
  return [...new Set([...near, ...same])].slice(0, MOST_ALIKE).map(({ id, label }) => ({
    id,
    label,
    sign: CAUSE_DOCS.get(id)?.sign ?? "",
  }));
}

function linksOf(id: string, docs: CauseDocs): readonly string[] {
  const mdn = messagesOf(id, "firefox").flatMap((message) => message.mdn ?? []);
  return [...new Set([...(docs.links ?? []), ...docs.rules.flatMap((rule) => RULE_LINKS[rule]), ...mdn])];
}
