import { mayBeAdded } from "../../fetch/request-headers";
import { values } from "../need";
import type { Way } from "./way";

/** A header on the preflight itself: no script can put one there, so something on this computer adds it to every request. */
export const addedHeader: Way = {
  id: "added-header",
  remedy: ({ stop, rule, missingHeaders }) => {
    if (rule !== "header-not-allowed" || !stop.isPreflight) return null;
    const own = new Map(
      (stop.hop.preflight?.requestHeaders ?? [])
        // With the cache switched off, DevTools let the browser add some to preflights too.
        .filter(([name, text]) => !mayBeAdded(name, text))
        .map(([name, text]) => [name.toLowerCase(), text]),
    );
    const added = missingHeaders.filter((name) => own.has(name));
    if (added.length === 0 || added.length < missingHeaders.length) return null;
    return {
      kind: "browser",
      title: "Find the extension that adds the header",
      steps: [
        `The preflight itself has ${values(added)}, where no script can put a header. So an extension or a program on this computer adds it to every request, and the browser asks for permission.`,
        "Load the page in a private window without extensions. If it works there, switch the extensions off one by one: those that change headers, tools of developers and of a CDN first.",
      ],
      code: [],
      cost: null,
      proof: "not-provable-here",
      docs: "https://fetch.spec.whatwg.org/#cors-preflight-fetch",
    };
  },
};
