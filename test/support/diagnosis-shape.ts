import { diagnoseAndFix } from "../../src/engine/remedy/full-diagnosis";
import type { Exchange } from "../../src/engine/fetch/exchange";
import type { FullDiagnosis } from "../../src/engine/remedy/fix";
import { Session } from "../../src/session/session";

/** What a diagnosis says, apart from the person's own values in it: two exchanges with the same shape have the same trouble. */
function shapeOf(diagnosis: FullDiagnosis): unknown {
  const { verdict, certainty, step, cause, violations, fix, browsers, warnings, label } = diagnosis;
  return {
    shape: { verdict, certainty, step, cause, browsers, label },
    request: { mode: diagnosis.request.mode, credentials: diagnosis.request.credentials, type: diagnosis.request.type },
    violations: violations.map(({ step, hop, rule, header, chromium, firefox }) => [
      step,
      hop,
      rule,
      header,
      chromium,
      firefox,
    ]),
    asksFirst: diagnosis.preflightReason.replace(/`[^`]*`/g, "``"),
    evidence: diagnosis.evidence,
    changes:
      fix?.changes.map(({ on, hop, status, set, remove }) => [on, hop, status, Object.keys(set), remove]) ?? null,
    proven: fix?.proven ?? null,
    warnings: warnings.map(({ id }) => id),
    alternatives: diagnosis.alternatives.map(shapeOf),
  };
}

/** The shapes of all, each diagnosed beside the others. */
export function shapesOf(exchanges: readonly Exchange[]): unknown[] {
  const session = Session.of(exchanges, { diagnose: diagnoseAndFix });
  return exchanges.map((exchange) => shapeOf(session.diagnosis(exchange)));
}
