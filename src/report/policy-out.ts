import { STANDARD } from "../engine/fetch/engines";
import type { Exchange, Hop } from "../engine/fetch/exchange";
import { askedHeaders } from "../engine/fetch/judge";
import { OPAQUE, isHttp, isSameOrigin } from "../engine/fetch/origin";
import { isToken } from "../engine/fetch/tokens";
import type { FullDiagnosis } from "../engine/remedy/fix";
import { withoutAdded } from "../engine/fetch/request-headers";
import { requestUrl } from "./redact/request-url";

const SCHEMA_URL = "https://cors-why.github.io/cors-why.schema.json";

/** An exchange with its diagnosis, which knows the credentials mode where the exchange does not. */
export interface Recorded {
  readonly exchange: Exchange;
  readonly diagnosis: Pick<FullDiagnosis, "request">;
}

/** A policy file, and what somebody has to fill in before a check can run it. */
export interface WrittenPolicy {
  readonly text: string;
  /** The URLs in which `CUT` stands in the place of what may be a secret. */
  readonly cutUrls: readonly string[];
}

interface Endpoint {
  readonly url: string;
  readonly credentials: boolean;
  readonly headers: readonly string[];
  readonly origins: Set<string>;
  readonly methods: Set<string>;
}

/**
 * A policy file by which each of these requests shall work, one endpoint for each URL, credentials mode and set of request headers. Paths
 * stand in it as they are, but for what looks like a key or an address (`requestUrl`): a check of another path proves nothing. No query
 * is written, and of the headers no more than the names that need permission.
 */
export function writePolicyFile(recorded: readonly Recorded[]): WrittenPolicy {
  const endpoints = new Map<string, Endpoint>();
  const cutUrls = new Set<string>();
  for (const { exchange, diagnosis } of recorded) {
    const [first] = exchange.hops;
    const isCors =
      (exchange.mode ?? "cors") === "cors" && isHttp(first.url) && !isSameOrigin(first.url, exchange.origin);
    if (!isCors || exchange.origin === OPAQUE || !isToken(first.method) || first.method === "-") continue;
    const url = withoutExtras(first.url);
    if (url !== withoutExtras(first.url, first.url)) cutUrls.add(url);
    const credentials = diagnosis.request.credentials === "include";
    const headers = neededHeaders(first);
    const key = JSON.stringify([url, credentials, headers]);
    const endpoint = endpoints.get(key) ?? { url, credentials, headers, origins: new Set(), methods: new Set() };
    endpoints.set(key, endpoint);
    endpoint.origins.add(exchange.origin);
    endpoint.methods.add(first.method);
  }
  const written = [...endpoints.values()].map(({ url, credentials, origins, methods, headers }) => ({
    url,
    origins: [...origins],
    methods: [...methods],
    ...(headers.length > 0 && { headers }),
    ...(credentials && { credentials }),
  }));
  const text = `${JSON.stringify({ $schema: SCHEMA_URL, endpoints: written }, null, 2)}\n`;
  return { text, cutUrls: [...cutUrls] };
}

/** The names of the headers that need permission, also where a preflight from before gave it. */
function neededHeaders(hop: Hop): readonly string[] {
  return askedHeaders({ ...hop, requestHeaders: hop.requestHeaders && withoutAdded(hop.requestHeaders) }, STANDARD);
}

/** A URL without user name, query and fragment. */
function withoutExtras(original: string, masked = requestUrl(original)): string {
  const url = new URL(masked);
  [url.search, url.hash, url.username, url.password] = ["", "", "", ""];
  return url.href;
}
