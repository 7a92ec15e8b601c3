import { values } from "../need";
import type { Way } from "./way";

/** Headers that the script can do without. */
export const dropHeaders: Way = {
  id: "drop-headers",
  remedy: ({ missingHeaders: missing, rule, owner }) => {
    const needless = missing.filter((name) => NEEDLESS.test(name));
    if (rule !== "header-not-allowed" || needless.length === 0) return null;
    // On one's own server the list is what counts, unless nothing on it is needed.
    if (owner === "you" && needless.length < missing.length) return null;
    return {
      kind: "request",
      title: "Leave out headers that the request does not need",
      steps: [
        `Remove ${values(needless)}: on a request they change nothing that the server needs, and they aren't allowed. Where a library adds them, its options take them out.`,
      ],
      code: [],
      cost: null,
      proof: needless.length === missing.length ? "proven" : "not-provable-here",
      docs: null,
    };
  },
};

const NEEDLESS =
  /^(?:x-requested-with|cache-control|pragma|expires|if-modified-since|user-agent|access-control-request-.*|x-csrf-?token)$/;
