import type { Exchange } from "./exchange";
import { addressSpaceOf, isLocalHost } from "./local-address";
import { parseUrl } from "./origin";

/**
 * Local Network Access: a page of the internet needs the user's permission for a request to the local network or to this computer.
 * A page of the local network or of this computer needs none (measured on Chromium 156 and Firefox ESR 153).
 * https://wicg.github.io/local-network-access/
 */

/** The browsers' own names for it, and Chromium's word on CORS. */
export const LOCAL_NETWORK_ERRORS = [
  "net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS",
  "net::ERR_CACHED_IP_ADDRESS_SPACE_BLOCKED_BY_LOCAL_NETWORK_ACCESS_POLICY",
  "NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED",
  "NS_ERROR_OS_LOCAL_NETWORK_ACCESS_DENIED",
  "InsecureLocalNetwork",
  "InvalidLocalNetworkAccess",
  "LocalNetworkAccessPermissionDenied",
] as const;

const hostnameOf = (url: string): string => parseUrl(url)?.hostname ?? "";

const targetOf = ({ hops }: Exchange): string => hostnameOf(hops.at(-1)?.url ?? "");

/** Whether a page of the internet requests something on the local network, by the names and addresses of both. */
export function leadsToLocalNetwork(exchange: Exchange): boolean {
  const { origin } = exchange;
  return isLocalHost(targetOf(exchange)) && origin.startsWith("http") && !isLocalHost(hostnameOf(origin));
}

/** Whether a request may need the permission, as far as names tell: a host name may lead to an address of the local network. */
export function mayNeedPermission(exchange: Exchange): boolean {
  const { origin } = exchange;
  if (!origin.startsWith("http")) return false;
  const page = addressSpaceOf(hostnameOf(origin));
  return (page === null || page === "public") && addressSpaceOf(targetOf(exchange)) !== "public";
}

/**
 * Whether a request ended as one without the permission does. Chromium names it to an extension on a simple request only; with a
 * preflight both end with the same nameless error and no response, where a network error would have its own name (Chromium 156).
 */
export function endsWithoutPermission(exchange: Exchange): boolean {
  const { outcome, error, hops, localNetwork } = exchange;
  if (outcome !== "failed" || error === null) return false;
  if (LOCAL_NETWORK_ERRORS.some((name) => name === error)) return true;
  const last = hops.at(-1);
  const preflight = last?.preflight ?? null;
  return (
    error === "net::ERR_FAILED" &&
    last?.response === null &&
    preflight !== null &&
    preflight.requestHeaders !== null &&
    preflight.response === null &&
    preflight.error === error &&
    mayNeedPermission(exchange) &&
    localNetwork?.document !== "granted"
  );
}

/** The permission that decides about a target: that for this computer, or that for the network around it. */
export function permissionFor(exchange: Exchange): "loopback-network" | "local-network" {
  return addressSpaceOf(targetOf(exchange)) === "loopback" ? "loopback-network" : "local-network";
}
