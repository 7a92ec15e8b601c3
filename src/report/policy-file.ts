import * as v from "valibot";
import type { Exchange } from "../engine/fetch/exchange";
import { STANDARD } from "../engine/fetch/engines";
import { askedHeaders } from "../engine/fetch/judge";
import { OPAQUE, isHttp, isSameOrigin, originOf } from "../engine/fetch/origin";
import { isToken } from "../engine/fetch/tokens";
import type { FullDiagnosis } from "../engine/remedy/fix";
import { redact } from "./redact";

/** `cors-why.json`: who shall be able to ask what of which URL, and who shall not. Its JSON Schema is docs/cors-why.schema.json. */

export const POLICY_FILE = "cors-why.json";
const SCHEMA_URL = "https://cors-why.github.io/cors-why.schema.json";

const httpUrl = v.pipe(v.string(), v.check(isHttp, "is no http or https URL"));
const origin = v.pipe(
  v.string(),
  v.check(
    (text) => text === OPAQUE || (isHttp(text) && originOf(text) === text),
    "is no origin like https://app.example",
  ),
);
const token = v.pipe(v.string(), v.check(isToken, "is no method or header name"));
const header = v.pipe(
  v.string(),
  v.check(
    (text) => isToken(text.split(":", 1)[0]?.trim() ?? "") && !/[\r\n\0]/.test(text),
    "is no header name or 'name: value'",
  ),
);

const Endpoint = v.strictObject({
  url: httpUrl,
  origins: v.pipe(v.array(origin), v.minLength(1, "needs at least one origin")),
  deny: v.optional(v.array(origin), []),
  methods: v.optional(v.pipe(v.array(token), v.minLength(1, "needs at least one method")), ["GET"]),
  headers: v.optional(v.array(header), []),
  credentials: v.optional(v.boolean(), false),
  exposed: v.optional(v.array(token), []),
});

const PolicyFile = v.strictObject({
  $schema: v.optional(v.string()),
  endpoints: v.pipe(v.array(Endpoint), v.minLength(1, "needs at least one endpoint")),
});

/** One URL and what is to be true of it. */
export type Endpoint = v.InferOutput<typeof Endpoint>;

/** The endpoints of a policy file, or in one line what is wrong with it and where. */
export function readPolicyFile(text: string): { readonly endpoints: readonly Endpoint[] } | { readonly error: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { error: `no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const parsed = v.safeParse(PolicyFile, json, { abortEarly: true });
  if (parsed.success) return { endpoints: parsed.output.endpoints };
  const [issue] = parsed.issues;
  const place = v.getDotPath(issue);
  return { error: `${place === null ? "the file" : place}: ${issue.message}` };
}

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
