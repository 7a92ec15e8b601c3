import type { Exchange } from "../engine/fetch/exchange";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { remediesFor } from "../engine/remedy/remedies";
import { type DiagnosisJson, toDiagnosisJson } from "../report/diagnosis-json";
import { Session } from "../session/session";

/** The diagnosis of each exchange beside all the others, in the given order; in the shape that `cors-why --json` prints. */
export function diagnose(exchanges: readonly Exchange[]): DiagnosisJson[] {
  const session = Session.of(exchanges, { diagnose: diagnoseAndFix });
  return exchanges.map((one) => diagnosisJson(session, one));
}

/** The diagnosis of one exchange of a session, as `cors-why --json` prints it. */
export function diagnosisJson(session: Session, exchange: Exchange): DiagnosisJson {
  const others = session.neighbours(exchange);
  return toDiagnosisJson(exchange, session.diagnosis(exchange), (of) => remediesFor(exchange, of, others));
}
