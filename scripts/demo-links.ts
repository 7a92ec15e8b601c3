import { diagnoseAndFix } from "../src/engine/remedy/full-diagnosis";
import type { Exchange } from "../src/engine/fetch/exchange";
import { withEvidence } from "../src/report/evidence";
import { encodeLink } from "../src/report/link";
import { redact } from "../src/report/redact";
import { Session } from "../src/session/session";
import type { Row } from "./demo-rows";

/** The link that the panel would copy for each row that is blocked, by the row's exchange. */
export async function linksFor(
  rows: readonly Row[],
  exchanges: readonly Exchange[],
  viewer: string,
): Promise<ReadonlyMap<string, string>> {
  const session = Session.of(exchanges, { diagnose: diagnoseAndFix });
  const links = new Map<string, string>();
  for (const { exchange: id, verdict } of rows) {
    const exchange = exchanges.find((one) => one.id === id);
    if (exchange === undefined || (verdict !== "blocked" && verdict !== "failed")) continue;
    const report = redact(withEvidence([exchange], session)).exchanges;
    links.set(id, `${viewer}#${await encodeLink(report)}`);
  }
  return links;
}
