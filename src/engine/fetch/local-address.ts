import type { Exchange } from "./exchange";
import { isLoopbackHost, parseUrl } from "./origin";

/** Whether a host is this machine or on its local network. */
export function isLocalHost(hostname: string): boolean {
  return isLoopbackHost(hostname) || isLocalNetworkHost(hostname);
}

/** Addresses of a local network. https://datatracker.ietf.org/doc/html/rfc1918, rfc6598, rfc6762, rfc4193 */
function isLocalNetworkHost(hostname: string): boolean {
  return (
    /^(?:0\.0\.0\.0$|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/.test(
      hostname,
    ) ||
    /\.(?:local|lan|internal|home\.arpa|test)$/.test(hostname) ||
    /^\[f[cd]/.test(hostname)
  );
}

/** Whether a page of the internet requests something on the local network. https://wicg.github.io/local-network-access/ */
export function leadsToLocalNetwork({ origin, hops }: Exchange): boolean {
  const isLocal = (url: string): boolean => isLocalHost(parseUrl(url)?.hostname ?? "");
  return isLocal(hops.at(-1)?.url ?? "") && origin.startsWith("http") && !isLocal(origin);
}
