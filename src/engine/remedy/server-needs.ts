import { isKeptByCorp } from "../fetch/corp";
import { STANDARD } from "../fetch/engines";
import type { Exchange, Hop } from "../fetch/exchange";
import { askedHeaders, requestStates } from "../fetch/judge";
import { OPAQUE, parseUrl } from "../fetch/origin";
import { requestOrigin } from "../fetch/redirect";
import { applyChanges } from "./apply";
import { completed } from "./complete";
import type { Fix } from "./fix";
import { ANY } from "./grants";

/** What one request needs of one server. */
export interface Need {
  readonly path: string;
  /** `*` for an opaque origin: one can't be told from another, so no list can hold it. */
  readonly origin: string;
  readonly method: string;
  readonly headers: readonly string[];
  readonly credentialed: boolean;
}

/** The same with the URL that it is for; who sends credentials is told elsewhere. */
export interface PlacedNeed {
  readonly url: string;
  readonly need: Omit<Need, "credentialed">;
}

/** What the exchange needs of the servers that it comes to from elsewhere. */
export function needsOf(exchange: Exchange, fix: Fix | null): readonly PlacedNeed[] {
  if (exchange.mode === "no-cors" && !isBlockedByCorp(exchange)) return [];
  const fixed = fix ? applyChanges(completed(exchange), fix.changes) : exchange;
  return requestStates(fixed)
    .filter(({ requestState }) => requestState.crossed)
    .map(({ hop, requestState }) => ({ url: hop.url, need: needOf(hop, requestOrigin(requestState)) }));
}

function needOf(hop: Hop, origin: string): PlacedNeed["need"] {
  return {
    path: parseUrl(hop.url)?.pathname ?? "/",
    origin: origin === OPAQUE ? ANY : origin,
    method: hop.method,
    headers: hop.preflight ? askedHeaders(hop, STANDARD) : [],
  };
}

/** Whether its Cross-Origin-Resource-Policy kept it from the page. */
export function isBlockedByCorp(exchange: Exchange): boolean {
  return isKeptByCorp(exchange) && exchange.outcome !== "delivered";
}
