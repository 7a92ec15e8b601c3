import type { Exchange } from "../src/engine/fetch/exchange";
import { diagnoseAndFix } from "../src/engine/remedy/full-diagnosis";
import { withEvidence } from "../src/report/evidence";
import { createDiagnoser } from "../src/view/state/diagnoser";
import { encodeLink } from "../src/report/link";
import { redact } from "../src/report/redact";
import type { Row } from "./demo-rows";

/** The link that the panel would copy for each row that is blocked, by the row's exchange. */
export async function linksFor(
  rows: readonly Row[],
  exchanges: readonly Exchange[],
  viewer: string,
): Promise<ReadonlyMap<string, string>> {
  const diagnoser = createDiagnoser(diagnoseAndFix);
  for (const exchange of exchanges) diagnoser.note(exchange);
  const list = { diagnosis: diagnoser.of, neighbours: diagnoser.neighbours };
  const links = new Map<string, string>();
  for (const { exchange: id, verdict } of rows) {
    const exchange = exchanges.find((one) => one.id === id);
    if (exchange === undefined || (verdict !== "blocked" && verdict !== "failed")) continue;
    const report = redact(withEvidence([exchange], list, diagnoseAndFix)).exchanges;
    links.set(id, `${viewer}#${await encodeLink(report)}`);
  }
  return links;
}
