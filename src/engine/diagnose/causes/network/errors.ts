import type { Situation } from "../../situation";

/**
 * The browsers' names for network errors, and the sentences of proxies that stood between. Chromium's from net_error_list.h, Firefox's
 * measured on ESR 153, mitmproxy's on 11.0 (Python's own, for a connection that it could not make).
 */

export const UNREACHABLE =
  /^net::ERR_(?:CONNECTION_(?:CLOSED|RESET|REFUSED|ABORTED|FAILED|TIMED_OUT)|EMPTY_RESPONSE|TIMED_OUT|ADDRESS_(?:INVALID|UNREACHABLE|IN_USE)|SOCKET_NOT_CONNECTED|SSL_|ECH_)|^NS_ERROR_(?:CONNECTION_REFUSED|NET_RESET|NET_TIMEOUT|NET_TIMEOUT_EXTERNAL|NET_INTERRUPT|NET_EMPTY_RESPONSE|NET_ERROR_RESPONSE)$|^SSL received a record|^SSL_ERROR_|^\[Errno \d+\] (?:Connect call failed|Connection)|^server closed connection/i;

/** The TLS handshake failed: often https to a port that speaks http. */
export const NO_TLS = /^net::ERR_(?:SSL_|ECH_)|^SSL received a record|^SSL_ERROR_/;

export const OFFLINE =
  /^net::ERR_(?:INTERNET_DISCONNECTED|NETWORK_CHANGED|NETWORK_IO_SUSPENDED|NETWORK_ACCESS_DENIED)$|^NS_ERROR_OFFLINE$/;

/** The page's own `Connection-Allowlist`. */
export const REVOKED = /^net::ERR_NETWORK_ACCESS_REVOKED$/;

export const PROXY =
  /^net::ERR_(?:PROXY_|TUNNEL_CONNECTION_FAILED|HTTPS_PROXY_|MANDATORY_PROXY_|SOCKS_|NO_SUPPORTED_PROXIES|UNEXPECTED_PROXY_AUTH|PAC_)|^NS_ERROR_(?:PROXY_|UNKNOWN_PROXY_HOST)/;

export const PORT_NOT_ALLOWED = /^net::ERR_UNSAFE_PORT$|^NS_ERROR_PORT_ACCESS_NOT_ALLOWED$/;

export const BROKEN_RESPONSE =
  /^net::ERR_(?:INVALID_HTTP_RESPONSE|INVALID_CHUNKED_ENCODING|INCOMPLETE_CHUNKED_ENCODING|INCOMPLETE_HTTP2_HEADERS|CONTENT_LENGTH_MISMATCH|CONTENT_DECODING_|RESPONSE_HEADERS_|RESPONSE_BODY_TOO_BIG|HTTP2_|HTTP_1_1_REQUIRED|QUIC_|ALPN_NEGOTIATION_FAILED)|^NS_ERROR_(?:NET_PARTIAL_TRANSFER|INVALID_CONTENT_ENCODING|NET_INADEQUATE_SECURITY|NET_HTTP[23]_)/;

export const NAME_NOT_FOUND =
  /^net::ERR_NAME_|^net::ERR_DNS_|^NS_ERROR_UNKNOWN_HOST$|^\[Errno -\d+\] (?:Name or service|No address|Temporary failure in name)/;

/** Firefox gives a sentence about the certificate instead of a name. */
export const CERTIFICATE = /^net::ERR_CERT_|^SEC_ERROR_|^MOZILLA_PKIX_|certificate/i;

export const BLOCKED_BY_EXTENSION = /^net::ERR_BLOCKED_BY_CLIENT|^NS_ERROR_ABORT$/;

export const LOCAL_NETWORK =
  /^net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS$|^NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED$|^(InsecureLocalNetwork|InvalidLocalNetworkAccess|LocalNetworkAccessPermissionDenied)$/;

export const ABORTED = /^net::ERR_ABORTED$|^NS_BINDING_ABORTED$|^Client disconnected/;

/** Whether the request ended without a usable response and with such an error. */
export function failedWith({ exchange }: Situation, error: RegExp): boolean {
  return exchange.outcome === "failed" && exchange.error !== null && error.test(exchange.error);
}

/** Whether the response was refused for CORP or COEP; the error's suffix is missing where an extension reads it. */
export function refusedByResponsePolicy(error: string | null): boolean {
  return error !== null && /^net::ERR_BLOCKED_BY_RESPONSE|^NS_ERROR_DOM_CO[RE]P_FAILED$/.test(error);
}
