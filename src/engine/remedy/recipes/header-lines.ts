import type { Policy } from "../policy";

/** A header's name and value. */
export type HeaderLine = readonly [name: string, value: string];

/**
 * The CORS headers of a policy that are the same on every response, for servers without a CORS module. One origin, or any,
 * is a fixed Access-Control-Allow-Origin; a list needs the asking origin instead, so that the responses vary.
 */
export function fixedHeaders({ origins, ...policy }: Policy): readonly HeaderLine[] {
  const origin: HeaderLine = origins.length === 1 ? ["Access-Control-Allow-Origin", origins[0]] : ["Vary", "Origin"];
  return [origin, ...everyResponse(policy), ...preflightHeaders(policy)];
}

/** The headers that belong on every response, whoever asks: credentials, headers for scripts to read, files to embed. */
export function everyResponse({
  credentials,
  exposed,
  embedded,
}: Pick<Policy, "credentials" | "exposed" | "embedded">): readonly HeaderLine[] {
  return [
    ...(credentials ? [["Access-Control-Allow-Credentials", "true"] as const] : []),
    ...(exposed.length > 0 ? [["Access-Control-Expose-Headers", exposed.join(", ")] as const] : []),
    ...(embedded ? [["Cross-Origin-Resource-Policy", "cross-origin"] as const] : []),
  ];
}

/** The headers that matter on the response to a preflight alone. */
export function preflightHeaders({
  methods,
  headers,
  maxAge,
}: Pick<Policy, "methods" | "headers" | "maxAge">): readonly HeaderLine[] {
  return [
    ["Access-Control-Allow-Methods", methods.join(", ")],
    ...(headers.length > 0 ? [["Access-Control-Allow-Headers", headers.join(", ")] as const] : []),
    ...(maxAge === null ? [] : [["Access-Control-Max-Age", String(maxAge)] as const]),
  ];
}
