import { CHROMIUM, FIREFOX, STANDARD, WEBKIT, engineOf } from "../fetch/engines";
import type { Exchange } from "../fetch/exchange";
import { passes } from "../fetch/judge";
import { isKeptAsMixed } from "../fetch/mixed-content";
import { isExtensionOrigin } from "../fetch/origin";
import type { Violation } from "../fetch/violation";
import { type ListedCause, causeOf } from "./causes/index";
import type { Certainty, Diagnosis, Verdict, Verdicts } from "./diagnosis";
import { mayBeNoCors, modeOf } from "./infer";
import { agreed, openWords } from "./open";
import { refusalOf } from "./refusal";
import { type Situation, situationOf } from "./situation";
import { type Judgement, type Ruling, isJudged, rulingsOf, verdictIn } from "./verdict";
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
    rulingsOf(exchange).map((ruling) => describe(ruling, others)),
  );
}

function describe(ruling: Ruling, others: readonly Exchange[]): Diagnosis {
  const { exchange, likelier, other, isKnown } = ruling;
  const evidence = evidenceOf(ruling);
  const first = explain(exchange, others, likelier);
  if (!other) return present(first, likelier, isKnown, evidence);
  const branch = (judgement: Judgement, explained: Explained) =>
    present(explained, judgement, true, [...evidence, BRANCHES[judgement.credentialed ? "with" : "without"]]);
  const branches = [branch(likelier, first), branch(other, explain(exchange, others, other))];
  const whole = present(first, likelier, false, evidence);
  const open = { certainty: "either", alternatives: branches } as const;
  if (likelier.verdict === other.verdict) return { ...whole, ...open };
  return {
    ...whole,
    ...open,
    verdict: verdictIn(ruling),
    cause: null,
    step: null,
    label: "",
    help: null,
    ...DEPENDS(host(exchange.hops[0].url)),
  };
}

function evidenceOf({ told, likelier, mayBeNoCors: isOpen }: Ruling): string[] {
  const sentences: string[] = [];
  if (told === "only") sentences.push(CREDENTIALS_EVIDENCE[likelier.credentialed ? "only-with" : "only-without"]);
  else if (told !== null && told !== "observed") sentences.push(CREDENTIALS_EVIDENCE[told]);
  if (isOpen) sentences.push(MAY_BE_NO_CORS);
  return sentences;
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
    : (open ?? CALM[calmOf(judgement, exchange)](host(exchange.hops[0].url)));
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

function calmOf({ verdict, violations }: Judgement, { origin }: Exchange): keyof typeof CALM {
  if (verdict === "allowed") return violations.length > 0 && isExtensionOrigin(origin) ? "to-extension" : "allowed";
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
