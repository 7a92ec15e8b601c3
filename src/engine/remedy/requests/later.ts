import { value } from "../need";
import type { Way } from "./way";

/** Somebody else's service is overloaded, down, or counts requests: no header of anybody's is what fails. */
export const later: Way = {
  id: "later",
  remedy: ({ owner, status, url, stop }) => {
    const isLimit = status === 429;
    if (owner !== "third-party" || stop.isPreflight || !(isLimit || status >= 500)) return null;
    return {
      kind: "request",
      title: isLimit ? "Send fewer requests" : "Send the request again later",
      steps: [
        isLimit
          ? `${value(url.host)} counts requests and refused this one. Wait as long as \`Retry-After\` says, keep results, and request less at once.`
          : `${value(url.host)} responded with ${status}: it failed or took too long. Request less at once (a smaller query, a smaller area), wait, and try again.`,
        "Its errors have no CORS headers, so your script can't read the status: treat a failed fetch as one.",
      ],
      code: [],
      cost: null,
      proof: "not-provable-here",
      docs: null,
    };
  },
};
