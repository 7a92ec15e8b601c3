import { diagnose } from "../../src/engine/diagnose/diagnose";
import { CHROMIUM, type Engine } from "../../src/engine/fetch/engines";
import type { Exchange } from "../../src/engine/fetch/exchange";
import { corpRefusal } from "../../src/engine/fetch/corp";
import { exposedNames, isReadable } from "../../src/engine/fetch/expose-headers";
import { violations } from "../../src/engine/fetch/judge";
import { isStillAllowed, preflightLifetime } from "../../src/engine/fetch/preflight-cache";
import { requestOrigin } from "../../src/engine/fetch/redirect";
import type { Violation } from "../../src/engine/fetch/violation";
import type { Case } from "./corpus";
import { type Leg, asksFirst, earlierResponses, legsOf, toExchange } from "./corpus-exchange";

/** A case judged by one engine. */
interface Judged {
  readonly one: Case;
  readonly engine: Engine;
  readonly exchange: Exchange;
  readonly legs: readonly Leg[];
  /** The leg the case speaks of. */
  readonly leg: Leg;
}

/** What we say of one fact, to be compared with what the case says. */
type Finding = (judged: Judged) => unknown;

/** Every fact that a source can assert, by its path in the case. */
const FINDINGS: Readonly<Record<string, Finding>> = {
  "expect.outcome": (judged) => OUTCOMES[verdict(judged)] ?? verdict(judged),
  "expect.responseType": (judged) => ({ allowed: "cors", opaque: "opaque", "not-cors": "basic" })[verdict(judged)],
  "preflight.expected": ({ one, engine, legs: [first] }) => first !== undefined && asksFirst(one, first, engine),
  "expect.originHeader": ({ leg }) => requestOrigin(leg.requestState),
  "expect.accessControlRequestHeaders": ({ leg }) => unsafeNames(leg).join(",") || null,
  "expect.unsafeRequestHeaders": ({ leg }) => unsafeNames(leg),
  "expect.readableHeaders": ({ one }) => (one.expect.readableHeaders ?? []).filter((name) => canRead(one, name)),
  "expect.unreadableHeaders": ({ one }) => (one.expect.unreadableHeaders ?? []).filter((name) => !canRead(one, name)),
  "expect.exposedHeaderNames": ({ one }) => (one.expect.exposedHeaderNames ?? []).filter((name) => canRead(one, name)),
  "expect.chromiumCorsError": (judged) => firstIn(judged)?.chromium ?? null,
  "expect.chromiumFailedParameter": (judged) => failedParameter(firstIn(judged)),
  "expect.preflightCacheUsable": ({ one, engine, leg }) =>
    isStillAllowed(
      { method: leg.method, headers: unsafeNames(leg), credentialed: isCredentialed(one) },
      earlierResponses(one),
      engine,
    ),
  "expect.preflightCacheSeconds": ({ one, engine }) =>
    preflightLifetime(one.preflight?.responseHeaders ?? [], engine).seconds,
  "expect.blockedReason": ({ one }) =>
    `corp-not-${corpRefusal(one.response?.responseHeaders ?? [], one.request.url, one.request.pageOrigin)}`,
};

/** Each fact the source asserts and we contradict, as a line. An empty list is a passed case. */
export function contradictions(one: Case, engine: Engine): string[] {
  const judged = judge(one, engine);
  return one.asserts.flatMap((path) => {
    const finding = FINDINGS[path];
    return compare(one, path, wantedAt(one, path), finding ? finding(judged) : "a fact that nothing here checks");
  });
}

/** The same for what follows from the source without being asserted: where it stops, and Chromium's name for that. */
export function contradictedInferences(one: Case, engine: Engine): string[] {
  const { outcome, stage, hop, chromiumCorsError } = one.expect;
  if (outcome !== "blocked" || one.category === "corp") return [];
  const first = firstIn(judge(one, engine));
  const inChromium = firstIn(judge(one, CHROMIUM));
  const chromiumDiffers = one.engineDivergence !== undefined && "chromium" in one.engineDivergence;
  return [
    ...compare(one, "expect.stage", stage === "not-sent" ? "before-sending" : stage, first?.step),
    ...(hop === undefined ? [] : compare(one, "expect.hop", hop, first?.hop)),
    ...(chromiumDiffers || !chromiumCorsError
      ? []
      : compare(one, "expect.chromiumCorsError", chromiumCorsError, inChromium?.chromium)),
  ];
}

function judge(one: Case, engine: Engine): Judged {
  const legs = legsOf(one, engine);
  const leg = legs[one.expect.hop ?? 0] ?? legs[0];
  if (!leg) throw new Error(`${one.id} has no such hop`);
  return { one, engine, exchange: toExchange(one, engine), legs, leg };
}

const verdict = ({ exchange, engine }: Judged): string => diagnose(exchange).browsers[engine.name];

/** The sources call whatever the page does not get blocked, and whatever it gets allowed. */
const OUTCOMES: Readonly<Record<string, string>> = {
  opaque: "allowed",
  "not-cors": "allowed",
  failed: "blocked",
};

const isCredentialed = ({ request }: Case): boolean => request.credentials === "include";

const unsafeNames = (leg: Leg): string[] => leg.need?.headers.map(({ name }) => name) ?? [];

function firstIn({ one, exchange, engine }: Judged): Violation | null {
  const [refused] = exchange.outcome === "failed" ? diagnose(exchange).violations : [];
  return refused ?? violations(exchange, isCredentialed(one), engine.name)[0] ?? null;
}

function canRead(one: Case, name: string): boolean {
  if (one.request.mode === "no-cors") return false;
  return isReadable(name, exposedNames(one.response?.responseHeaders ?? []), isCredentialed(one));
}

/** Chromium names the method or the first header that is not allowed. */
function failedParameter(first: Violation | null): string | undefined {
  return first?.wanted.split(", ")[0];
}

function wantedAt(one: Case, path: string): unknown {
  const [part, name = ""] = path.split(".");
  const value = (one[part as "expect" | "preflight"] as Readonly<Record<string, unknown>> | null)?.[name];
  // A list that the source checks and found empty.
  return value === undefined && name.endsWith("Headers") ? [] : value;
}

function compare({ id }: Case, path: string, wanted: unknown, got: unknown): string[] {
  const [a, b] = [JSON.stringify(wanted), JSON.stringify(got)];
  return a === b ? [] : [`${id}: ${path} is ${a}, we say ${b}`];
}
