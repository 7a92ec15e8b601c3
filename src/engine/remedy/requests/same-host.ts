import { parseUrl } from "../../fetch/origin";
import { value } from "../need";
import type { Way } from "./way";

/** A page and a URL of what is likely one site, with and without `www`. */
export const sameHost: Way = {
  id: "same-host",
  remedy: ({ exchange, origin, diagnosis }) => {
    const page = parseUrl(origin);
    const asked = parseUrl(exchange.hops[0].url);
    if (page === null || asked === null || diagnosis.verdict === "allowed") return null;
    const isOneSite = page.host === `www.${asked.host}` || asked.host === `www.${page.host}`;
    if (!isOneSite || !/^https?:$/.test(page.protocol)) return null;
    return {
      kind: "page",
      title: "Use one host name, with or without www",
      steps: [
        `${value(page.host)} and ${value(asked.host)} are likely one site, but two hosts are two origins. Write the URL without scheme and host, so that it follows the page: ${value(asked.pathname)}. Or correct the site's base URL, from which such URLs are often made.`,
        `Redirect one of the two hosts to the other for every page, so that people open only one of them.`,
      ],
      code: [],
      cost: null,
      proof: "not-provable-here",
      docs: "https://developer.mozilla.org/docs/Glossary/Origin",
    };
  },
};
