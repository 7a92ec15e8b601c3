import { headersOnWrongSide } from "../wrong-side";
import { code, host, list } from "./values";
import type { CauseWords } from "./words";

/** Causes that lie between the script and the server: caches, proxies, extensions, and headers in the wrong place. */
export const BETWEEN_WORDS = {
  "cached-without-cors": {
    label: "Saved copy lacks the header",
    headline: ({ hop }) => `Your page got a saved copy from ${host(hop.url)} that was made for someone else.`,
    why: ({ first }) =>
      `It looks like a cache kept the answer to an earlier request that asked in another way. That copy allows ${valueOrNobody(first?.value ?? null)}. Send the CORS headers on every answer, with ${code("Vary: Origin")}, and empty the cache.`,
  },
  "cdn-drops-origin": {
    label: "CDN hides who asks",
    headline: ({ hop }) => `The CDN in front of ${host(hop.url)} gave your page a copy without CORS headers.`,
    why: () =>
      `It looks like the copy was saved for a request without ${code("Origin")}. Let the CDN pass ${code("Origin")} on and keep one copy for each. Then empty its cache, and check that the bucket allows your page.`,
  },
  "dev-proxy": {
    label: "Redirect leaves the dev proxy",
    headline: ({ hop }) => `A redirect led your request away from the dev server, to ${host(hop.url)}.`,
    why: ({ exchange }) =>
      `You asked ${code(exchange.origin)}, which looks like a proxy for your API. The API sent a redirect to its own address, and the browser went there without the proxy. Let the proxy rewrite redirects, or ask for the final path.`,
  },
  "unblock-extension": {
    label: "Extension rewrites the headers",
    headline: ({ hop }) => `It looks like an extension changes the CORS headers of ${host(hop.url)}.`,
    why: () =>
      `The list of methods is the one that add-ons against CORS errors write. So these are not the headers that your server sent. Turn that add-on off, load the page again, and look at the real ones.`,
  },
  "header-on-wrong-side": {
    label: "CORS header sent by the script",
    headline: (situation) =>
      `Your script sends ${list(headersOnWrongSide(situation).wrong)}, which only a server may send.`,
    why: ({ hop }) =>
      `On a request it allows nothing. It only makes the browser ask first with OPTIONS (the preflight). Take it out of your script, and let ${host(hop.url)} send it.`,
  },
  "header-on-wrong-response": {
    label: "List is on the wrong answer",
    headline: ({ first, hop }) =>
      `${host(hop.url)} sends ${code(first?.header ?? "")}, but not where the browser looks for it.`,
    why: ({ first, hop }) =>
      `Browsers read it on the answer to OPTIONS (the preflight) alone. There it is missing; other answers have it. Send it there, with ${first?.rule === "method-not-allowed" ? code(hop.method) : list((first?.wanted ?? "").split(", "))} in it.`,
  },
} satisfies Record<string, CauseWords>;

function valueOrNobody(value: string | null): string {
  return value === null ? "nobody" : code(value);
}
