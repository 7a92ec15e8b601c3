import type { Exchange } from "../fetch/exchange";
import { isSecureOrigin } from "../fetch/origin";

/**
 * Why a page could not reach the local network, as far as anything tells.
 *
 * - `insecure`: Chromium refuses pages on plain http, and does not ask. Firefox asks them too (measured on 156 and ESR 153).
 * - `system`: the operating system keeps the browser itself from the local network.
 * - `not-delegated`: the page may, and does not pass it on to the frame that sent the request.
 * - `denied`: blocked for the site, by the user, an administrator or the page's own policy.
 * - `undecided`: nobody decided; the prompt was closed, or is one that nobody could see.
 * - `granted`: given by now.
 * - `open`: the source does not tell.
 */
export type LocalNetworkStanding =
  | "insecure"
  | "system"
  | "not-delegated"
  | "denied"
  | "undecided"
  | "granted"
  | "open";

export function localNetworkStanding({ browser, origin, error, localNetwork }: Exchange): LocalNetworkStanding {
  if (error === "NS_ERROR_OS_LOCAL_NETWORK_ACCESS_DENIED") return "system";
  if (error === "InsecureLocalNetwork" || (browser === "chromium" && !isSecureOrigin(origin))) return "insecure";
  if (localNetwork === undefined) return "open";
  const { document, page } = localNetwork;
  if (document === "granted") return "granted";
  if (document === "prompt") return "undecided";
  return page === null || page === "denied" ? "denied" : "not-delegated";
}
