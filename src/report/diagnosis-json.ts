import type { Exchange } from "../engine/fetch/exchange";
import type { Remedy } from "../engine/remedy/remedy";
import { causePage } from "../engine/diagnose/pages";
import type { AnsweredBy } from "../engine/diagnose/responders/responder";
import type { Violation } from "../engine/fetch/violation";
import type { Change, FullDiagnosis } from "../engine/remedy/fix";
import { type Verify, verifyOf } from "./verify";

/** A FullDiagnosis as the command line prints it: the members of the public contract, and no others. */
export interface DiagnosisJson extends Pick<
  FullDiagnosis,
  | "schema"
  | "exchange"
  | "request"
  | "verdict"
  | "certainty"
  | "step"
  | "cause"
  | "violations"
  | "headline"
  | "why"
  | "fix"
  | "owner"
  | "browsers"
  | "warnings"
> {
  readonly answeredBy: Omit<AnsweredBy, "because" | "newHeaders" | "owner"> | null;
  readonly remedies: readonly Remedy[];
  /** The cause's page. */
  readonly docs: string | null;
  /** What proves a fix on the server; `null` where a check of the server proves nothing. */
  readonly verify: Verify | null;
  readonly alternatives: readonly DiagnosisJson[];
}

/** The remedies for a diagnosis of the exchange: for the one that is told, and for each that it leaves open. */
export type RemediesOf = (diagnosis: FullDiagnosis) => readonly Remedy[];

/** Member by member, so that what a Diagnosis gains for the panel does not become public by accident. */
export function toDiagnosisJson(exchange: Exchange, diagnosis: FullDiagnosis, remediesOf: RemediesOf): DiagnosisJson {
  const { method, url, origin, mode, credentials, type } = diagnosis.request;
  return {
    schema: diagnosis.schema,
    exchange: diagnosis.exchange,
    request: { method, url, origin, mode, credentials, type },
    verdict: diagnosis.verdict,
    certainty: diagnosis.certainty,
    step: diagnosis.step,
    cause: diagnosis.cause,
    violations: diagnosis.violations.map(toViolation),
    headline: diagnosis.headline,
    why: diagnosis.why,
    fix: diagnosis.fix && {
      changes: diagnosis.fix.changes.map(toChange),
      proven: {
        standard: diagnosis.fix.proven.standard,
        chromium: diagnosis.fix.proven.chromium,
        firefox: diagnosis.fix.proven.firefox,
        webkit: diagnosis.fix.proven.webkit,
      },
    },
    answeredBy: diagnosis.answeredBy && toAnsweredBy(diagnosis.answeredBy),
    owner: diagnosis.owner,
    remedies: remediesOf(diagnosis).map(toRemedy),
    docs: diagnosis.cause && causePage(diagnosis.cause),
    browsers: {
      chromium: diagnosis.browsers.chromium,
      firefox: diagnosis.browsers.firefox,
      webkit: diagnosis.browsers.webkit,
      standard: diagnosis.browsers.standard,
    },
    warnings: diagnosis.warnings.map(({ id, text }) => ({ id, text })),
    verify: verifyOf(exchange, diagnosis),
    alternatives: diagnosis.alternatives.map((one) => toDiagnosisJson(exchange, one, remediesOf)),
  };
}

function toAnsweredBy({ id, name, kind, evidence, certainty }: AnsweredBy): DiagnosisJson["answeredBy"] {
  return { id, name, kind, evidence: [...evidence], certainty };
}

function toRemedy({ id, kind, title, steps, code, cost, proof, docs }: Remedy): Remedy {
  const snippets = code.map(({ where, language, text }) => ({ where, language, text }));
  return { id, kind, title, steps: [...steps], code: snippets, cost, proof, docs };
}

function toViolation({
  step,
  hop,
  rule,
  header,
  value,
  wanted,
  chromium,
  firefox,
  firefoxOr,
  webkit,
}: Violation): Violation {
  return { step, hop, rule, header, value, wanted, chromium, firefox, ...(firefoxOr && { firefoxOr }), webkit };
}

function toChange({ on, hop, status, set, remove }: Change): Change {
  return { on, hop, ...(status !== undefined && { status }), set: { ...set }, remove: [...remove] };
}
