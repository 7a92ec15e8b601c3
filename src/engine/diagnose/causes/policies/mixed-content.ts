import { isMixedContent } from "../../../fetch/mixed-content";
import { locationOf } from "../../../fetch/redirect";
import type { Cause } from "../cause";

/**
 * Plain http from a page with TLS, which browsers do not send. When a redirect leads there, the request ends at the redirect,
 * though nothing of CORS is wrong with it.
 */
export const mixedContent: Cause = {
  id: "mixed-content",
  fits: ({ exchange, hop, first }) => {
    if (exchange.interception?.by === "mixed-content") return true;
    const target = hop.response && first === null ? locationOf(hop.response, hop.url) : null;
    const ended = exchange.outcome === "failed" || exchange.outcome === "blocked";
    return ended && target !== null && isMixedContent(target, exchange.origin);
  },
};
