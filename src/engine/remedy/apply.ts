import type { Exchange, HeaderList, Hop, Response } from "../fetch/exchange";
import { removeHeader, setHeader } from "../fetch/headers";
import type { Change } from "./fix";

/** The exchange as it would be with those changes made on the server. A response that was never seen starts out empty. */
export function applyChanges(exchange: Exchange, changes: readonly Change[]): Exchange {
  const [first, ...rest] = exchange.hops.map((hop, index) =>
    changes.filter((change) => change.hop === index).reduce(applyToHop, hop),
  );
  return first ? { ...exchange, hops: [first, ...rest] } : exchange;
}

function applyToHop(hop: Hop, change: Change): Hop {
  if (change.on !== "preflight") return { ...hop, response: changed(hop.response, change, 200) };
  const preflight = hop.preflight ?? { requestHeaders: null, response: null, error: null };
  return { ...hop, preflight: { ...preflight, response: changed(preflight.response, change, 204) } };
}

function changed(response: Response | null, change: Change, usualStatus: number): Response {
  const kept = change.remove.reduce<HeaderList>(removeHeader, response?.headers ?? []);
  const headers = Object.entries(change.set).reduce((list, [name, value]) => setHeader(list, name, value), kept);
  return { status: change.status ?? response?.status ?? usualStatus, headers, fromCache: false };
}
