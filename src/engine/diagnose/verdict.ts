import { isKeptByCorp } from "../fetch/corp";
import { REFUSED_BEFORE_RESPONSE, corsErrorNamed } from "../fetch/cors-errors";
import type { Exchange } from "../fetch/exchange";
import { violations } from "../fetch/judge";
import type { Violation } from "../fetch/violation";
import type { Verdict } from "./diagnosis";
import {
  type Credentials,
  credentialsOf,
  isCrossOrigin,
  isModeOpen,
  isReasonUnseen,
  isUnanswered,
  leadsOn,
  mayBeNoCors,
  mayBeUnread,
  modeOf,
} from "./infer";
import { lacksStatus, possibilities } from "./possibilities";

/** What became of a request, before anything is said about why. */

/** One credentials mode, and what follows from it. */
export interface Judgement {
  readonly credentialed: boolean;
  /** In the order the browser meets them. */
  readonly violations: readonly Violation[];
  readonly verdict: Verdict;
}

/** What the rules make of an exchange. */
export interface Ruling {
  /** The exchange as it is taken to be: with what its source leaves open filled in. */
  readonly exchange: Exchange;
  readonly likelier: Judgement;
  /** What follows from the other credentials mode, where both fit and they differ. */
  readonly other: Judgement | null;
  /** Whether the credentials mode is known, and not only one of two that come to the same. */
  readonly isKnown: boolean;
  /** What told the credentials mode; `only` where no other leads to what the browser did, `null` where it doesn't matter. */
  readonly told: Credentials["evidence"] | "only";
  /** Whether the request may have been one in mode no-cors (`mayBeNoCors`), which was not assumed. */
  readonly mayBeNoCors: boolean;
}

/**
 * The verdict on an exchange, as `diagnose` gives it: "unknown" where what was seen fits two. It needs no neighbours, which change
 * a cause and never this.
 */
export function verdictOf(exchange: Exchange): Verdict {
  const [first, ...rest] = rulingsOf(exchange).map(verdictIn);
  return first !== undefined && rest.every((verdict) => verdict === first) ? first : "unknown";
}

/** The verdict of one ruling. */
export function verdictIn({ likelier, other }: Ruling): Verdict {
  return other === null || other.verdict === likelier.verdict ? likelier.verdict : "unknown";
}

/**
 * What the rules make of an exchange, one ruling for each thing it may have been. Where a response is known by the browser's reason
 * alone, as a console message gives it (one rule and its value, no status): only what fits that reason.
 */
export function rulingsOf(exchange: Exchange): readonly Ruling[] {
  const all = possibilities(exchange).map(rule);
  const reason = corsErrorNamed(exchange.error);
  if (reason === null || !exchange.hops.some(lacksStatus)) return all;
  const fits = ({ verdict, violations: [first] }: Judgement): boolean =>
    verdict !== "allowed" && (first ? first.chromium === reason : REFUSED_BEFORE_RESPONSE.has(reason));
  const fitting = all.filter(({ likelier }) => fits(likelier));
  return fitting.length > 0 ? fitting : all;
}

function rule(exchange: Exchange): Ruling {
  if (!isJudged(exchange)) return withoutRules(exchange, unjudged(exchange));
  const credentials = credentialsOf(exchange);
  const possible = credentials.candidates.map((credentialed) => assume(exchange, credentialed));
  const fitting = possible.filter((judgement) => fitsOutcome(exchange, judgement));
  // What was hidden although no rule is broken was hidden by choice.
  if (fitting.length === 0 && mayBeNoCors(exchange)) return rule({ ...exchange, mode: "no-cors", outcome: "opaque" });
  if (fitting.length === 0 && mayBeUnread(exchange)) {
    // Without the header it is unreadable for every origin; with another one, a frame of that origin may have asked.
    const unread = { ...exchange, mode: "no-cors", outcome: "opaque" } as const;
    return possible.every(({ violations: [first] }) => first?.rule === "allow-origin-missing") && !isKeptByCorp(unread)
      ? rule(unread)
      : withoutRules(exchange, "unknown");
  }
  const [likelier, other] = fitting.length > 0 ? fitting : possible;
  if (!likelier) return withoutRules(exchange, unjudged(exchange));
  const isTwofold = other !== undefined && !isSameJudgement(likelier, other);
  return {
    exchange,
    likelier,
    other: isTwofold ? other : null,
    isKnown: other === undefined,
    told: credentials.evidence ?? (fitting.length === 1 ? "only" : null),
    mayBeNoCors: mayBeNoCors(exchange),
  };
}

/** Whether the CORS rules apply to what was seen: mode cors across origins, with a response or on its way to one. */
export function isJudged(exchange: Exchange): boolean {
  const mode = modeOf(exchange);
  if (!isCrossOrigin(exchange) || (mode !== "cors" && mode !== null) || isModeOpen(exchange)) return false;
  return exchange.outcome !== "failed" && exchange.outcome !== "pending" && exchange.outcome !== "opaque";
}

function withoutRules(exchange: Exchange, verdict: Verdict): Ruling {
  const likelier = { credentialed: false, violations: [], verdict };
  return { exchange, likelier, other: null, isKnown: false, told: null, mayBeNoCors: false };
}

function unjudged(exchange: Exchange): Verdict {
  switch (exchange.outcome) {
    case "failed":
    case "blocked":
      return exchange.outcome;
    case "pending":
      return "unknown";
    case "opaque":
      // A file that Firefox exported does not name the error.
      return isKeptByCorp(exchange) ? "blocked" : "opaque";
    case "delivered":
    case "unknown":
      if (exchange.outcome === "unknown" && isKeptByCorp(exchange)) return "blocked";
      if (isModeOpen(exchange) || isUnanswered(exchange)) return "unknown";
      return modeOf(exchange) === "no-cors" && isCrossOrigin(exchange) ? "opaque" : "not-cors";
  }
}

function assume(exchange: Exchange, credentialed: boolean): Judgement {
  const broken = violations(exchange, credentialed, exchange.browser ?? "chromium");
  const verdict = (): Verdict => {
    if (exchange.outcome === "delivered") return "allowed";
    if (exchange.outcome === "blocked" || broken.length > 0) return "blocked";
    return exchange.hops.at(-1)?.response && !leadsOn(exchange) ? "allowed" : "unknown";
  };
  return { credentialed, violations: broken, verdict: verdict() };
}

/** What the browser decided rules out the assumptions that do not lead to it. */
function fitsOutcome(exchange: Exchange, judgement: Judgement): boolean {
  const { outcome } = exchange;
  const [first] = judgement.violations;
  if (first && wentOn(exchange, first)) return false;
  const told = corsErrorNamed(exchange.error);
  if (told !== null && first) return first.chromium === told;
  if (outcome === "blocked") return judgement.violations.length > 0 || isReasonUnseen(exchange);
  if (outcome === "delivered") return judgement.violations.length === 0;
  return true;
}

/** Whether the browser went on where it should have stopped: after a preflight to the request, after a redirect to its target. */
function wentOn({ hops }: Exchange, { step, hop }: Violation): boolean {
  if (step === "preflight") return (hops[hop]?.response ?? null) !== null;
  const next = hops[hop + 1];
  return step === "redirect" && next !== undefined && (next.requestHeaders ?? next.preflight ?? next.response) !== null;
}

function isSameJudgement(one: Judgement, other: Judgement): boolean {
  const [a, b] = [one.violations[0], other.violations[0]];
  return one.verdict === other.verdict && a?.rule === b?.rule && a?.step === b?.step && a?.hop === b?.hop;
}
