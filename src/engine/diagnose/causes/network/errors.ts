import { getHeader } from "../../../fetch/headers";
import type { Situation } from "../../situation";
import { ERROR_NAMES, type ErrorGroup } from "./error-names";

/** What a network error means, as far as its name tells. A regular expression is one. */
export interface ErrorKind {
  test(error: string): boolean;
}

/** The names of those groups, and the sentences that stand for them where a browser or a proxy writes no name. */
function kind(groups: readonly ErrorGroup[], sentences?: RegExp): ErrorKind {
  const names = new Set<string>(groups.flatMap((group) => ERROR_NAMES[group]));
  return { test: (error) => names.has(error) || (sentences?.test(error) ?? false) };
}

// mitmproxy's sentences are measured on 11.0 (Python's own, for a connection that it could not make), Firefox's on ESR 153.

/** The TLS handshake failed: often https to a port that speaks http. NSS has a name for each alert. */
export const NO_TLS = kind(
  ["tls"],
  /^SSL received a record|^SSL_ERROR_(?!RX_CERTIFICATE_REQUIRED_ALERT$|BAD_CERT_ALERT$|BAD_CERT_DOMAIN$)/,
);

/** The server requires a certificate of the browser's. */
export const NO_CLIENT_CERTIFICATE = kind(["clientCertificate"]);

const NOT_CONNECTED = kind(
  ["unreachable"],
  /^\[Errno \d+\] (?:Connect call failed|Connection)|^server closed connection/i,
);

export const UNREACHABLE: ErrorKind = {
  test: (error) => [NOT_CONNECTED, NO_TLS, NO_CLIENT_CERTIFICATE].some((one) => one.test(error)),
};

export const OFFLINE = kind(["offline"]);

/** The page's own `Connection-Allowlist`. */
export const REVOKED = kind(["connectionAllowlist"]);

export const PROXY = kind(["proxy"]);

export const PORT_NOT_ALLOWED = kind(["portNotAllowed"]);

export const BROKEN_RESPONSE = kind(["brokenResponse"]);

export const REDIRECT_REFUSED = kind(["redirect"]);

export const BROWSER_POLICY = kind(["browserPolicy"]);

export const NAME_NOT_FOUND = kind(
  ["nameNotFound"],
  /^\[Errno -\d+\] (?:Name or service|No address|Temporary failure in name)/,
);

/** Firefox gives a sentence about the certificate instead of a name; NSS has a name for each fault of one. */
export const CERTIFICATE = kind(
  ["certificate"],
  /^SEC_ERROR_|^MOZILLA_PKIX_|^SSL_ERROR_BAD_CERT_DOMAIN$|\bcertificate\b/i,
);

/** Chromium writes who blocked it behind a dot. */
export const BLOCKED_BY_EXTENSION = /^net::ERR_BLOCKED_BY_CLIENT(?:$|\.)|^NS_ERROR_ABORT$/;

export const ABORTED = kind(["aborted"], /^Client disconnected/);

/** Whether the request ended without a usable response and with such an error. */
export function failedWith({ exchange }: Situation, error: ErrorKind): boolean {
  return exchange.outcome === "failed" && exchange.error !== null && error.test(exchange.error);
}

/**
 * Whether it was an EventSource that the page closed. Firefox ends that by the name that a block of an extension has; an extension
 * that waits for the response headers of a stream looks the same (measured on ESR 153).
 */
export function isClosedStream({ exchange, hop }: Situation): boolean {
  if (exchange.outcome !== "failed" || exchange.error !== "NS_ERROR_ABORT") return false;
  const types = [getHeader(hop.requestHeaders, "accept"), getHeader(hop.response?.headers, "content-type")];
  return types.some((type) => type !== null && /^text\/event-stream\b/i.test(type));
}

/** Whether the response was refused for CORP or COEP; the error's suffix is missing where an extension reads it. */
export function refusedByResponsePolicy(error: string | null): boolean {
  return error !== null && /^net::ERR_BLOCKED_BY_RESPONSE(?:$|\.)|^NS_ERROR_DOM_CO[RE]P_FAILED$/.test(error);
}
