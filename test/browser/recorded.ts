import type { Exchange } from "../../src/engine/fetch/exchange";
import { diagnoseAndFix } from "../../src/engine/remedy/full-diagnosis";
import type { FullDiagnosis } from "../../src/engine/remedy/fix";
import { Session } from "../../src/session/session";
import type { Panel } from "../support/browser";
import { readStored } from "../support/stored";

/** What the extension has recorded so far, as its background stores it. */
export async function recordedExchanges(panel: Panel): Promise<Exchange[]> {
  const records = await readStored<{ readonly exchange: Exchange }>(panel, "record:");
  return records.map(({ exchange }) => exchange);
}

/** The diagnoses of everything recorded, as the panel computes them. */
export async function diagnoses(panel: Panel): Promise<FullDiagnosis[]> {
  return diagnosesOf(await recordedExchanges(panel));
}

/** The diagnoses of all of them, as the panel computes them. */
export function diagnosesOf(exchanges: readonly Exchange[]): FullDiagnosis[] {
  const session = Session.of(exchanges, { diagnose: diagnoseAndFix });
  return exchanges.map((exchange) => session.diagnosis(exchange));
}

/** The first path segment, which names the demo case. */
export function caseOf(url: string): string {
  return new URL(url).pathname.split("/")[1] ?? "";
}
