import { values } from "../need";
import type { Way } from "./way";

/** The same data without a preflight: a form or plain text. */
export const noPreflight: Way = {
  id: "no-preflight",
  remedy: ({ stop, method, headers, product, owner, diagnosis, status }) => {
    const isForeign =
      owner !== "you" && (product === null || product.owner === "third-party" || SIMPLE_ONLY.has(product.id));
    if (!stop.isPreflight || !isForeign || method !== "POST" || diagnosis.verdict !== "blocked") return null;
    if (product === null && !OPTIONS_MISSING.has(status)) return null;
    const others = headers.filter((name) => name !== "content-type");
    const known = SIMPLE_ONLY.has(product?.id ?? "") ? product : null;
    if (others.length > 0 && known === null) return null;
    return {
      kind: "request",
      title: "Send the data as text or as a form: then there is no preflight",
      steps: [
        known === null
          ? "The server does not respond to the preflight, which your request's content type causes."
          : `${known.name} can't respond to OPTIONS, so no preflight to it passes.`,
        "Send the body as `text/plain` (a string, without a `Content-Type` header of yours) or as form data (`URLSearchParams`, `FormData`). JSON in a text body stays JSON: parse it there.",
        ...(others.length > 0 ? [`Leave out ${values(others)}.`] : []),
        "Leave `credentials` out, and follow redirects.",
      ],
      code: [
        {
          where: "In the page",
          language: "js",
          text: 'fetch(url, { method: "POST", body: JSON.stringify(data) }); // no headers',
        },
      ],
      cost: "The server has to read text or a form, and allow the page on its response.",
      proof: "not-provable-here",
      docs: "https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS#simple_requests",
    };
  },
};

/** Services that take simple requests from pages, and respond to no preflight. */
const SIMPLE_ONLY: ReadonlySet<string> = new Set(["apps-script", "slack-webhook", "slack"]);

/** Statuses of servers that have nothing for OPTIONS; a refusal or a redirect meets the request itself too, and so may a 404. */
const OPTIONS_MISSING: ReadonlySet<number> = new Set([200, 204, 405, 501]);
