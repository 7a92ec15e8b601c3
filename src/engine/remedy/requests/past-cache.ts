import { isFromSharedCache } from "../../diagnose/causes/between/caches";
import { getHeader } from "../../fetch/headers";
import { variesByOrigin } from "../../fetch/vary";
import { type Need, value } from "../need";
import type { Remedy } from "../remedy";
import type { Way } from "./way";

/** A response from a cache that does not allow the page: a copy made for another request, or a server that allows no other. */
export const pastCache: Way = {
  id: "past-cache",
  remedy: (need) => {
    const { stop, rule, cause } = need;
    const { response, isPreflight } = stop;
    if (response === null || isPreflight || variesByOrigin(response.headers)) return null;
    if (!(response.fromCache || isFromSharedCache(response))) return null;
    if (rule === "allow-origin-mismatch")
      return forAnother(need, getHeader(response.headers, "access-control-allow-origin"));
    // What is known to be a copy has help of its own.
    const isKnown = cause === "cached-without-cors" || cause === "cdn-drops-origin";
    return rule === "allow-origin-missing" && response.status < 300 && !isKnown ? withoutOrigin(need) : null;
  },
};

const DOCS =
  "https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Access-Control-Allow-Origin#cors_and_caching";

function forAnother({ url }: Need, allowed: string | null): Omit<Remedy, "id"> {
  return {
    kind: "server-code",
    title: "Find out whether a cache keeps a copy for another origin",
    steps: [
      `The response comes from a cache, and no \`Vary: Origin\` keeps its copies apart by origin: it may be a copy that was made for ${value(allowed ?? "")}. Load the page with the cache disabled in DevTools, and ${value(url.pathname)} with another query string past a CDN. If that response allows your page, it was a copy.`,
      "Then send `Vary: Origin` with every response of that URL, or the wildcard where everybody may read it, and clear the cache, the CDN's too.",
      "If it names the same origin again, the server allows no other: add yours to its list.",
    ],
    code: [],
    cost: null,
    proof: "not-provable-here",
    docs: DOCS,
  };
}

function withoutOrigin({ url, stop }: Need): Omit<Remedy, "id"> {
  const isBrowsers = stop.response?.fromCache === true;
  return {
    kind: "request",
    title: "Find out whether a cache keeps a copy without CORS headers",
    steps: [
      isBrowsers
        ? "The response comes from the browser's cache, and no `Vary: Origin` keeps its copies apart: it may be a copy of a request without `Origin`, such as that of an `<img>`, or from before the server sent the header. Load the page with the cache disabled in DevTools. If it passes, it was a copy; if not, the server sends no header."
        : `The response comes from a cache in front of the server: it may be a copy of a request without \`Origin\`, or from before the server sent the header. Request ${value(url.pathname)} with another query string. If it passes, it was a copy; if not, the server sends no header.`,
      isBrowsers
        ? 'For a copy: write `crossorigin="anonymous"` on every element that loads this URL, or request it with `cache: "reload"` or a parameter more (`?cors`) where CORS is needed.'
        : "For a copy: send the CORS headers with every response of that URL, or make `Origin` part of the cache key, and clear the cache.",
    ],
    code: [],
    cost: null,
    proof: "not-provable-here",
    docs: DOCS,
  };
}
