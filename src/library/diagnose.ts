import type { Exchange } from "../engine/fetch/exchange";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { type DiagnosisJson, toDiagnosisJson } from "../report/diagnosis-json";
import { Session } from "../session/session";

/** The diagnosis of each exchange beside all the others, in the given order; in the shape that `cors-why --json` prints. */
export function diagnose(exchanges: readonly Exchange[]): DiagnosisJson[] {
  const session = Session.of(exchanges, { diagnose: diagnoseAndFix });
  return exchanges.map((one) => toDiagnosisJson(one, session.diagnosis(one), session.neighbours(one)));
}
