import type { Exchange } from "../../src/fetch/exchange";
import { diagnoseAndFix } from "../../src/fix/full-diagnosis";
import type { FullDiagnosis } from "../../src/fix/fix";
import type { Panel } from "../support/browser";

/** What the extension has recorded so far, as its background stores it. */
export async function recordedExchanges(panel: Panel): Promise<Exchange[]> {
  const stored = await panel.evaluate<Record<string, string>>("return chrome.storage.session.get(null)");
  return Object.entries(stored)
    .filter(([key]) => key.startsWith("record:"))
    .map(([, record]) => (JSON.parse(record) as { exchange: Exchange }).exchange);
}

/** The diagnoses of everything recorded, as the panel computes them. */
export async function diagnoses(panel: Panel): Promise<FullDiagnosis[]> {
  const exchanges = await recordedExchanges(panel);
  return exchanges.map((exchange) => diagnoseAndFix(exchange, exchanges));
}

/** The first path segment, which names the demo case. */
export function caseOf(url: string): string {
  return new URL(url).pathname.split("/")[1] ?? "";
}
