import { isLoadedByElement } from "../../diagnose/causes/policies/crossorigin-attribute";
import { sendsCorsHeaders } from "../../diagnose/situation";
import type { Way } from "./way";

/** Where no response of the server had CORS headers, its own may have none either: then nothing loads with `crossorigin`. */
const ASK =
  "Find out first whether the server sends CORS headers at all: request the URL with a parameter more (`?cors`). If that passes, this was a copy. If it is blocked too, the server likely sends none (a CDN may also ignore the parameter), and what follows does not help.";

/** A cached copy was made for a request without `Origin`. */
export const sameRequest: Way = {
  id: "same-request",
  remedy: ({ cause, exchange, url, others }) => {
    if (cause !== "cached-without-cors") return null;
    const isCertain = sendsCorsHeaders(url.href, [exchange, ...others]);
    return {
      kind: "page",
      title: "Load the file the same way everywhere",
      steps: [
        ...(isCertain ? [] : [ASK]),
        isLoadedByElement(exchange.type)
          ? 'Write `crossorigin="anonymous"` on every element that loads this URL, so that each request has an `Origin`.'
          : 'Write `crossorigin="anonymous"` on the elements that load this URL too, so that each request has an `Origin`.',
        "Or request a URL of its own where CORS is needed, with a parameter more (`?cors`), so that the copy without CORS headers is not used.",
      ],
      code: [],
      cost: null,
      proof: "not-provable-here",
      docs: "https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/crossorigin",
    };
  },
};
