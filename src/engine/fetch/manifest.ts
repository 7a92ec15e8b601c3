import type { Exchange } from "./exchange";
import { getHeader } from "./headers";

/** Whether the request is for a page's manifest, which has no cookies unless the link says so. https://fetch.spec.whatwg.org/#concept-request-destination */
export function isManifest({ hops }: Pick<Exchange, "hops">): boolean {
  return hops.some(({ requestHeaders }) => getHeader(requestHeaders, "sec-fetch-dest") === "manifest");
}
