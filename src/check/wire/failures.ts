/**
 * What a network error is called in Chromium, whose names people search for and the engine's causes know. Keys are Node's, OpenSSL's and
 * undici's codes. Names from net_error_list.h.
 */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["ECONNREFUSED", "CONNECTION_REFUSED"],
  ["ECONNRESET", "CONNECTION_RESET"],
  ["EPIPE", "CONNECTION_RESET"],
  ["UND_ERR_SOCKET", "EMPTY_RESPONSE"],
  ["EMPTY", "EMPTY_RESPONSE"],
  ["ETIMEDOUT", "CONNECTION_TIMED_OUT"],
  ["UND_ERR_CONNECT_TIMEOUT", "CONNECTION_TIMED_OUT"],
  ["UND_ERR_HEADERS_TIMEOUT", "TIMED_OUT"],
  ["UND_ERR_HEADERS_OVERFLOW", "RESPONSE_HEADERS_TOO_BIG"],
  ["HPE_HEADER_OVERFLOW", "RESPONSE_HEADERS_TOO_BIG"],
  ["ENOTFOUND", "NAME_NOT_RESOLVED"],
  ["EAI_AGAIN", "NAME_NOT_RESOLVED"],
  ["EHOSTUNREACH", "ADDRESS_UNREACHABLE"],
  ["ENETUNREACH", "ADDRESS_UNREACHABLE"],
  ["EADDRNOTAVAIL", "ADDRESS_INVALID"],
  ["EINVAL", "ADDRESS_INVALID"],
  ["EPROTO", "SSL_PROTOCOL_ERROR"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "CERT_AUTHORITY_INVALID"],
  ["SELF_SIGNED_CERT_IN_CHAIN", "CERT_AUTHORITY_INVALID"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "CERT_AUTHORITY_INVALID"],
  ["UNABLE_TO_GET_ISSUER_CERT", "CERT_AUTHORITY_INVALID"],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "CERT_AUTHORITY_INVALID"],
  ["CERT_UNTRUSTED", "CERT_AUTHORITY_INVALID"],
  ["CERT_HAS_EXPIRED", "CERT_DATE_INVALID"],
  ["CERT_NOT_YET_VALID", "CERT_DATE_INVALID"],
  ["CERT_REVOKED", "CERT_REVOKED"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "CERT_COMMON_NAME_INVALID"],
  ["HOSTNAME_MISMATCH", "CERT_COMMON_NAME_INVALID"],
  ["ERR_HTTP2_ERROR", "HTTP2_PROTOCOL_ERROR"],
  ["ERR_HTTP2_STREAM_ERROR", "HTTP2_PROTOCOL_ERROR"],
  ["ERR_HTTP2_SESSION_ERROR", "HTTP2_PROTOCOL_ERROR"],
]);

/** Kinds of codes, where each of many means the same. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^HPE_|^UND_ERR_RES_/, "INVALID_HTTP_RESPONSE"],
  [/^ERR_SSL_|^ERR_TLS_/, "SSL_PROTOCOL_ERROR"],
  [/^CERT_|^UNABLE_TO_/, "CERT_INVALID"],
];

/** Errors of the connection, which another try may not meet again; nothing was sent, or no response came. */
const OF_CONNECTION =
  /^net::ERR_(CONNECTION_|EMPTY_RESPONSE|NAME_NOT_RESOLVED|TIMED_OUT|ADDRESS_UNREACHABLE|PROXY_|TUNNEL_)/;

export function isConnectionError(name: string): boolean {
  return OF_CONNECTION.test(name);
}

export interface Failure {
  /** Chromium's name (`net::ERR_CONNECTION_REFUSED`). */
  readonly error: string;
  /** What the system or the client said, one line. */
  readonly detail: string;
}

/** The name of what a request failed with. `proxy` is the host and port of the proxy that it went through, or `null`. */
export function failureOf(error: unknown, proxy: string | null): Failure {
  const whole = error instanceof Error ? error : new Error(String(error));
  const first = causeOf(whole);
  const code = codeOf(first);
  const detail = first.message || code;
  if (proxy !== null) {
    if (/\bProxy\b/.test(first.message)) return named("TUNNEL_CONNECTION_FAILED", `the proxy ${proxy}: ${detail}`);
    if (isOfProxy(first, proxy)) return named("PROXY_CONNECTION_FAILED", `the proxy ${proxy}: ${detail}`);
  }
  const name = NAMES.get(code) ?? KINDS.find(([pattern]) => pattern.test(code))?.[1];
  // The system's word for an OpenSSL error is in its message.
  return named(name ?? (/ssl|tls/i.test(detail) ? "SSL_PROTOCOL_ERROR" : "FAILED"), detail);
}

function named(name: string, detail: string): Failure {
  return { error: `net::ERR_${name}`, detail };
}

/** Where several addresses were tried, each has an error of its own; the first one is as good as any. */
function causeOf(error: Error): Error {
  const inner: unknown = error instanceof AggregateError ? error.errors[0] : error.cause;
  return inner instanceof Error && codeOf(inner) !== "" ? causeOf(inner) : error;
}

/** The parser's errors have a name, and not all of them a code. Node gives a server that hung up the code of a connection that broke. */
function codeOf(error: Error): string {
  const { code, name, message } = error as NodeJS.ErrnoException;
  if (code === "ECONNRESET" && message === "socket hang up") return "EMPTY";
  return typeof code === "string" ? code : name === "HTTPParserError" ? "HPE_" : "";
}

function isOfProxy(error: Error, proxy: string): boolean {
  const { address, port, hostname } = error as { address?: unknown; port?: unknown; hostname?: unknown };
  return (
    `${String(address)}:${String(port)}` === proxy || (typeof hostname === "string" && proxy.startsWith(`${hostname}:`))
  );
}
