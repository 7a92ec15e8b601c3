import { isLoadedByElement } from "../../diagnose/causes/policies/crossorigin-attribute";
import type { Way } from "./way";

/** A cached copy was made for a request without `Origin`. */
export const sameRequest: Way = {
  id: "same-request",
  remedy: ({ cause, exchange }) => {
    if (cause !== "cached-without-cors") return null;
    return {
      kind: "page",
      title: "Load the file the same way everywhere",
      steps: [
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
