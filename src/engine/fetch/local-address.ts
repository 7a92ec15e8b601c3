import { isLoopbackHost } from "./origin";

/**
 * Where a host is as browsers sort addresses: this computer, the network around it, or the internet.
 * https://wicg.github.io/local-network-access/#ip-address-space
 */
export type AddressSpace = "loopback" | "local" | "public";

/** Whether a host is this machine or on its local network, by its address or by what such names mean among people. */
export function isLocalHost(hostname: string): boolean {
  const space = addressSpaceOf(hostname);
  return space === null ? hostname.endsWith(".test") : space !== "public";
}

/**
 * The address space of a host, as a URL spells it; `null` for a name that may lead anywhere, as those of a company's own DNS do.
 * Addresses measured on Chromium 156 and Firefox ESR 153, which agree but for `fec0::/10` (public in Firefox).
 */
export function addressSpaceOf(hostname: string): AddressSpace | null {
  if (isLoopbackHost(hostname) || hostname === "0.0.0.0" || hostname === "[::]") return "loopback";
  const address = mappedAddress(hostname) ?? hostname;
  if (isLoopbackHost(address)) return "loopback";
  if (LOCAL_IPV4.test(address) || LOCAL_IPV6.test(address)) return "local";
  if (IP_ADDRESS.test(address)) return "public";
  return LOCAL_NAME.test(address) ? "local" : null;
}

/** https://datatracker.ietf.org/doc/html/rfc1918, rfc3927, rfc6598 */
const LOCAL_IPV4 =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)(?:\d+\.)*\d+$/;

/** https://datatracker.ietf.org/doc/html/rfc4193 (fc00::/7), rfc4291 (fe80::/10, and fec0::/10, which it deprecates) */
const LOCAL_IPV6 = /^\[f(?:[cd][\da-f]{2}|e[89a-f][\da-f]):/;

const IP_ADDRESS = /^(?:\d+(?:\.\d+){3}|\[.*\])$/;

/** https://datatracker.ietf.org/doc/html/rfc6762 (.local), rfc8375 (.home.arpa); the others are reserved for that, or used so. */
const LOCAL_NAME = /\.(?:local|lan|internal|home\.arpa)$/;

/** The IPv4 address in an IPv6 one (`[::ffff:c0a8:114]`), or `null`. https://datatracker.ietf.org/doc/html/rfc4291#section-2.5.5.2 */
function mappedAddress(hostname: string): string | null {
  const [, high, low] = /^\[::ffff:([\da-f]{1,4}):([\da-f]{1,4})\]$/.exec(hostname) ?? [];
  if (high === undefined || low === undefined) return null;
  const bytes = (half: string): number[] => [Number.parseInt(half, 16) >> 8, Number.parseInt(half, 16) & 255];
  return [...bytes(high), ...bytes(low)].join(".");
}
