import { value } from "../need";
import type { Way } from "./way";

/**
 * A page with `Cross-Origin-Embedder-Policy` that embeds a file of another origin: what the page can change.
 * https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Cross-Origin-Embedder-Policy
 */
export const embedElsewhere: Way = {
  id: "embed-elsewhere",
  remedy: ({ cause }) =>
    cause === "coep"
      ? {
          kind: "page",
          title: "Load the file with CORS, or change the page's policy",
          steps: [
            `If the server sends ${value("Access-Control-Allow-Origin")}, put ${value("crossorigin")} on the element: a response that passes CORS needs no other header.`,
            `If it sends none and is not yours, let the page send ${value("Cross-Origin-Embedder-Policy: credentialless")} in place of ${value("require-corp")} (not in Safari): images and scripts of others load without cookies then.`,
          ],
          code: [],
          cost: null,
          proof: "not-provable-here",
          docs: "https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Cross-Origin-Embedder-Policy",
        }
      : null,
};
