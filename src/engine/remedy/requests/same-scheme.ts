import { parseUrl } from "../../fetch/origin";
import { value } from "../need";
import type { Way } from "./way";

/** A page over http that names its own host with https. */
export const sameScheme: Way = {
  id: "same-scheme",
  remedy: ({ origin, url, diagnosis }) => {
    const page = parseUrl(origin);
    if (page === null || diagnosis.verdict === "allowed") return null;
    if (page.protocol !== "http:" || url.protocol !== "https:" || page.host !== url.host) return null;
    return {
      kind: "page",
      title: "Open the page over https, as its own URLs are",
      steps: [
        `${value(page.origin)} and ${value(url.origin)} are the same host, but the scheme makes them two origins. Redirect the page from http to https.`,
        `Or write the URL without scheme and host, so that it follows the page: ${value(url.pathname)}.`,
      ],
      code: [],
      cost: null,
      proof: "not-provable-here",
      docs: "https://developer.mozilla.org/docs/Glossary/Origin",
    };
  },
};
