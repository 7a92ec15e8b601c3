import type { Situation } from "../../situation";

/**
 * The browsers' names for network errors, and the sentences of proxies that stood between. Chromium's from net_error_list.h, Firefox's
 * measured on ESR 153, mitmproxy's on 11.0 (Python's own, for a connection that it could not make).
 */

export const UNREACHABLE =
  /^net::ERR_(CONNECTION_|EMPTY_RESPONSE|TIMED_OUT|ADDRESS_|INTERNET_DISCONNECTED|NETWORK_|SOCKET_|SSL_PROTOCOL_ERROR|SSL_VERSION|UNSAFE_PORT|PROXY_|TUNNEL_|INVALID_HTTP_RESPONSE|HTTP2_|QUIC_)|^NS_ERROR_(CONNECTION_REFUSED|NET_RESET|NET_TIMEOUT|NET_INTERRUPT|NET_ERROR_RESPONSE|OFFLINE|PROXY_|NET_EMPTY_RESPONSE|PORT_ACCESS)|^SSL received a record|^SSL_ERROR_|^\[Errno \d+\] (?:Connect call failed|Connection)|^server closed connection/i;

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
