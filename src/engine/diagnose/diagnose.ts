import { isKeptByCorp } from "../fetch/corp";
import { corsErrorNamed } from "../fetch/cors-errors";
import { CHROMIUM, FIREFOX, STANDARD, WEBKIT, engineOf } from "../fetch/engines";
import type { Exchange } from "../fetch/exchange";
import { isKeptAsMixed } from "../fetch/mixed-content";
import { passes, violations } from "../fetch/judge";
import type { Violation } from "../fetch/violation";
import { type ListedCause, causeOf } from "./causes/index";
import type { Certainty, Diagnosis, Verdict, Verdicts } from "./diagnosis";
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
import { agreed, openWords, possibilities } from "./open";
import { refusalOf } from "./refusal";
import { type Situation, situationOf } from "./situation";
import { warningsOf } from "./warnings";
import {
  BRANCHES,
  CALM,
  CREDENTIALS_EVIDENCE,
  DEPENDS,
  MAY_BE_NO_CORS,
  OTHER_NAME,
  preflightReason,
} from "./words/reasons";
import { host } from "./words/values";

/**
 * Explains one exchange. `others` are exchanges seen beside it; what they show of the same server helps to name the cause.
 * Pure: the same exchange gives the same diagnosis wherever it is opened.
 */
export function diagnose(exchange: Exchange, others: readonly Exchange[] = []): Diagnosis {
  return agreed(
    exchange,
    possibilities(exchange).map((possible) => diagnoseOne(possible, others)),
  );
}

function diagnoseOne(exchange: Exchange, others: readonly Exchange[]): Diagnosis {
  if (!isJudged(exchange)) return describe(exchange, others, unjudged(exchange));
  const credentials = credentialsOf(exchange);
  const possible = credentials.candidates.map((credentialed) => assume(exchange, credentialed));
  const fitting = possible.filter((judgement) => fitsOutcome(exchange, judgement));
  // What was hidden although no rule is broken was hidden by choice.
  if (fitting.length === 0 && mayBeNoCors(exchange)) {
    return diagnoseOne({ ...exchange, mode: "no-cors", outcome: "opaque" }, others);
  }
  if (fitting.length === 0 && mayBeUnread(exchange)) {
    // Without the header it is unreadable for every origin; with another one, a frame of that origin may have asked.
    const unread = { ...exchange, mode: "no-cors", outcome: "opaque" } as const;
    return possible.every(({ violations: [first] }) => first?.rule === "allow-origin-missing") && !isKeptByCorp(unread)
      ? diagnoseOne(unread, others)
      : describe(exchange, others, { ...unjudged(exchange), verdict: "unknown" });
  }
  const [likelier, other] = fitting.length > 0 ? fitting : possible;
  if (!likelier) return describe(exchange, others, unjudged(exchange));
  const evidence = [...evidenceOf(credentials, fitting), ...(mayBeNoCors(exchange) ? [MAY_BE_NO_CORS] : [])];
  if (!other) return describe(exchange, others, { ...likelier, known: true, evidence });
  if (sameJudgement(likelier, other)) return describe(exchange, others, { ...likelier, known: false, evidence });
  return either(exchange, others, likelier, other, evidence);
}

/** The credentials mode assumed, and what follows from it. */
interface Judgement {
  readonly credentialed: boolean;
  readonly violations: readonly Violation[];
  readonly verdict: Verdict;
}

interface Told extends Judgement {
  /** Whether the credentials mode is known, and not only one of two that give the same diagnosis. */
  readonly known: boolean;
  readonly evidence: readonly string[];
}

/** Whether the CORS rules apply to what was seen: mode cors across origins, with a response or on its way to one. */
function isJudged(exchange: Exchange): boolean {
  const mode = modeOf(exchange);
  if (!isCrossOrigin(exchange) || (mode !== "cors" && mode !== null) || isModeOpen(exchange)) return false;
  return exchange.outcome !== "failed" && exchange.outcome !== "pending" && exchange.outcome !== "opaque";
}

function unjudged(exchange: Exchange): Told {
  const verdict = (): Verdict => {
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
  };
  return { credentialed: false, violations: [], verdict: verdict(), known: false, evidence: [] };
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

function sameJudgement(one: Judgement, other: Judgement): boolean {
  const [a, b] = [one.violations[0], other.violations[0]];
  return one.verdict === other.verdict && a?.rule === b?.rule && a?.step === b?.step && a?.hop === b?.hop;
}

function evidenceOf({ evidence }: Credentials, fitting: readonly Judgement[]): string[] {
  if (evidence !== null) return evidence === "observed" ? [] : [CREDENTIALS_EVIDENCE[evidence]];
  const [only] = fitting;
  if (fitting.length !== 1 || !only) return [];
  return [CREDENTIALS_EVIDENCE[only.credentialed ? "only-with" : "only-without"]];
}

function either(
  exchange: Exchange,
  others: readonly Exchange[],
  likelier: Judgement,
  other: Judgement,
  evidence: readonly string[],
): Diagnosis {
  const first = explain(exchange, others, likelier);
  const branch = (judgement: Judgement, explained: Explained) =>
    present(explained, judgement, true, [...evidence, BRANCHES[judgement.credentialed ? "with" : "without"]]);
  const branches = [branch(likelier, first), branch(other, explain(exchange, others, other))];
  const whole = present(first, likelier, false, evidence);
  const open = { certainty: "either", alternatives: branches } as const;
  if (likelier.verdict === other.verdict) return { ...whole, ...open };
  return {
    ...whole,
    ...open,
    verdict: "unknown",
    cause: null,
    step: null,
    label: "",
    help: null,
    ...DEPENDS(host(exchange.hops[0].url)),
  };
}

function describe(exchange: Exchange, others: readonly Exchange[], { known, evidence, ...judgement }: Told): Diagnosis {
  return present(explain(exchange, others, judgement), judgement, known, evidence);
}

/** What follows from a diagnosis, however sure it is. */
interface Explained extends Pick<
  Diagnosis,
  "step" | "label" | "headline" | "why" | "help" | "preflightReason" | "browsers"
> {
  readonly situation: Situation;
  readonly cause: ListedCause | null;
}

function explain(exchange: Exchange, others: readonly Exchange[], judgement: Judgement): Explained {
  const situation = situationOf(exchange, judgement.credentialed, judgement.violations, others);
  const cause = needsCause(judgement.verdict, exchange) ? causeOf(situation) : null;
  const open = cause === null ? openWords(judgement.verdict, exchange) : null;
  const { headline, why } = cause
    ? { headline: cause.headline(situation), why: cause.why(situation) }
    : (open ?? CALM[calmOf(judgement.verdict)](host(exchange.hops[0].url)));
  return {
    situation,
    cause,
    step: stepOf(judgement.verdict, situation, cause),
    label: cause?.label ?? open?.label ?? "",
    headline,
    why,
    help: cause?.help ? { ...cause.help, steps: cause.help.steps(situation) } : (open?.help ?? null),
    preflightReason: preflightReason(situation, engineOf(exchange.browser ?? "chromium")),
    browsers: verdictsOf(exchange, judgement),
  };
}

function present(explained: Explained, judgement: Judgement, known: boolean, evidence: readonly string[]): Diagnosis {
  const { situation, cause, step, label, headline, why, help, preflightReason: reason, browsers } = explained;
  const { exchange } = situation;
  const [{ method, url }] = exchange.hops;
  const sendsCookies = known && judgement.credentialed && isJudged(exchange);
  const broken = judgement.verdict === "allowed" ? [] : listed(judgement, cause, exchange);
  const otherName = broken[0]?.firefoxOr;
  return {
    schema: 1,
    exchange: exchange.id,
    request: {
      method,
      url,
      origin: exchange.origin,
      mode: modeOf(exchange),
      credentials: exchange.credentials ?? (sendsCookies ? "include" : null),
      type: exchange.type,
    },
    verdict: judgement.verdict,
    certainty: certaintyOf(exchange),
    step,
    cause: cause?.id ?? null,
    violations: broken,
    label,
    headline,
    why,
    help,
    preflightReason: reason,
    evidence: otherName === undefined ? evidence : [OTHER_NAME(otherName), ...evidence],
    answeredBy: situation.answeredBy,
    browsers,
    warnings: warningsOf(situation, { verdict: judgement.verdict, known }),
    alternatives: [],
  };
}

/** The rules that the responses break, or the one by which the browser did not ask at all. */
function listed(
  { violations: broken }: Judgement,
  cause: ListedCause | null,
  exchange: Exchange,
): readonly Violation[] {
  const refusal = broken.length === 0 ? refusalOf(cause, exchange) : null;
  return refusal ? [refusal] : broken;
}

function needsCause(verdict: Verdict, { interception }: Exchange): boolean {
  if (verdict === "unknown") return interception !== undefined;
  return verdict === "blocked" || verdict === "failed" || verdict === "opaque";
}

function calmOf(verdict: Verdict): keyof typeof CALM {
  if (verdict === "allowed") return "allowed";
  return verdict === "not-cors" || verdict === "opaque" ? "not-cors" : "unknown";
}

function stepOf(verdict: Verdict, { first, hop }: Situation, cause: ListedCause | null): Diagnosis["step"] {
  if ((verdict !== "blocked" && verdict !== "failed") || cause?.id === "aborted") return null;
  if (first) return first.step;
  // A policy of the page may forbid where a redirect leads.
  if (cause?.isNeverSent) return hop.response ? "redirect" : "before-sending";
  return hop.preflight && !hop.preflight.response ? "preflight" : "response";
}

function certaintyOf(exchange: Exchange): Certainty {
  const isOpen = exchange.outcome === "unknown" || exchange.outcome === "pending" || mayBeNoCors(exchange);
  return isOpen ? "inferred" : "observed";
}

function verdictsOf(exchange: Exchange, told: Judgement): Verdicts {
  if (!isJudged(exchange)) {
    const { verdict } = told;
    return { standard: verdict, chromium: verdict, firefox: verdict, webkit: verdict };
  }
  const by = (engine: typeof STANDARD): Verdict => {
    if (engine.name === exchange.browser && exchange.outcome !== "unknown") return told.verdict;
    if (isKeptAsMixed(exchange, engine)) return "failed";
    return passes(exchange, told.credentialed, engine) ? "allowed" : "blocked";
  };
  return { standard: by(STANDARD), chromium: by(CHROMIUM), firefox: by(FIREFOX), webkit: by(WEBKIT) };
}
