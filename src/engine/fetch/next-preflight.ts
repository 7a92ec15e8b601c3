import type { Engine } from "./engines";
import type { Hop, Response } from "./exchange";
import { askedHeaders } from "./judge";
import { isSafelistedMethod } from "./methods";
import { originOf } from "./origin";
import { methodAfter, survivesRedirect } from "./redirect";

/**
 * The headers that the engine asks the next server for after these hops, the last of which redirects to `url`; `null` when it
 * asks nothing. Told from what was asked so far: on the wire a script's headers look like the browser's own.
 * https://fetch.spec.whatwg.org/#concept-http-redirect-fetch, steps 12 and 13
 */
export function nextPreflight(
  hops: readonly Hop[],
  response: Response,
  url: string,
  engine: Engine,
): readonly string[] | null {
  const last = hops.at(-1);
  if (!last) return null;
  const asked = hops.map((hop) => (hop.preflight ? askedHeaders(hop, engine) : []));
  const before = engine.asksAfterRedirect === "needed" ? (asked.at(-1) ?? []) : [...new Set(asked.flat())];
  const method = methodAfter(response.status, last.method);
  const leaves = originOf(url) !== originOf(last.url);
  const names =
    engine.asksAfterRedirect === "first"
      ? before
      : before.filter((name) => survivesRedirect(name, method !== last.method, leaves));
  const asksAgain = engine.asksAfterRedirect !== "needed" && hops.some(({ preflight }) => preflight !== null);
  return asksAgain || names.length > 0 || !isSafelistedMethod(method) ? names : null;
}
