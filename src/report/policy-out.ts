import { STANDARD } from "../engine/fetch/engines";
import type { Exchange } from "../engine/fetch/exchange";
import { askedHeaders } from "../engine/fetch/judge";
import { OPAQUE, isHttp, isSameOrigin } from "../engine/fetch/origin";
import { isToken } from "../engine/fetch/tokens";
import type { FullDiagnosis } from "../engine/remedy/fix";
import { redact } from "./redact";

const SCHEMA_URL = "https://cors-why.github.io/cors-why.schema.json";

/** An exchange with its diagnosis, which knows the credentials mode where the exchange does not. */
export interface Recorded {
  readonly exchange: Exchange;
  readonly diagnosis: Pick<FullDiagnosis, "request">;
}

/**
 * A policy file by which each of these requests shall work, one endpoint for each URL and credentials mode. What could be a secret is
 * not written: no query, and of the headers no more than the names that a preflight asked for.
 */
export function writePolicyFile(recorded: readonly Recorded[]): string {
  const endpoints = new Map<
    string,
    { url: string; credentials: boolean; origins: Set<string>; methods: Set<string>; headers: Set<string> }
  >();
  for (const { exchange, diagnosis } of recorded) {
    const [shared = exchange] = redact([exchange]).exchanges;
    const [first] = shared.hops;
    const isCors =
      (exchange.mode ?? "cors") === "cors" && isHttp(first.url) && !isSameOrigin(first.url, exchange.origin);
    if (!isCors || exchange.origin === OPAQUE || !isToken(first.method) || first.method === "-") continue;
    const url = new URL(first.url);
    [url.search, url.hash, url.username, url.password] = ["", "", "", ""];
    const credentials = diagnosis.request.credentials === "include";
    const key = `${url.href} ${credentials}`;
    const endpoint = endpoints.get(key) ?? {
      url: url.href,
      credentials,
      origins: new Set(),
      methods: new Set(),
      headers: new Set(),
    };
    endpoints.set(key, endpoint);
    endpoint.origins.add(exchange.origin);
    endpoint.methods.add(first.method);
    if (first.preflight !== null) for (const name of askedHeaders(first, STANDARD)) endpoint.headers.add(name);
  }
  const written = [...endpoints.values()].map(({ url, credentials, origins, methods, headers }) => ({
    url,
    origins: [...origins],
    methods: [...methods],
    ...(headers.size > 0 && { headers: [...headers] }),
    ...(credentials && { credentials }),
  }));
  return `${JSON.stringify({ $schema: SCHEMA_URL, endpoints: written }, null, 2)}\n`;
}
