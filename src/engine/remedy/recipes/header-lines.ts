import type { Policy } from "../policy";

/** A header's name and value. */
export type HeaderLine = readonly [name: string, value: string];

/**
 * The CORS headers of a policy that are the same on every answer, for servers without a CORS module. One origin, or any,
 * is a fixed Access-Control-Allow-Origin; a list needs the asking origin instead, so that the answers vary.
 */
export function fixedHeaders({ origins, ...policy }: Policy): readonly HeaderLine[] {
  const origin: HeaderLine = origins.length === 1 ? ["Access-Control-Allow-Origin", origins[0]] : ["Vary", "Origin"];
  return [origin, ...credentialsHeader(policy), ...preflightHeaders(policy)];
}

/** Tells browsers to send and to take cookies, where the policy does. */
export function credentialsHeader({ credentials }: Pick<Policy, "credentials">): readonly HeaderLine[] {
  return credentials ? [["Access-Control-Allow-Credentials", "true"]] : [];
}

/** The headers that matter on the answer to a preflight alone. */
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
