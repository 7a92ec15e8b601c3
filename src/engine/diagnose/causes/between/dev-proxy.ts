import { isLoopbackHost, isSameOrigin, parseUrl } from "../../../fetch/origin";
import type { Cause } from "../cause";

/** The page asked its own dev server, and the API behind it answered with a redirect that leads past the proxy. */
export const devProxy: Cause = {
  id: "dev-proxy",
  fits: ({ exchange, first }) => {
    const { origin, hops } = exchange;
    const isDevServer = isLoopbackHost(parseUrl(origin)?.hostname ?? "") && isSameOrigin(hops[0].url, origin);
    return isDevServer && first !== null && first.hop > 0;
  },
};
