import { isFromSharedCache } from "../../diagnose/causes/between/caches";
import { getHeader } from "../../fetch/headers";
import { variesByOrigin } from "../../fetch/vary";
import { value } from "../need";
import type { Way } from "./way";

/** A response from a cache that names another origin: a copy made for that one, or a server that allows no other. */
export const pastCache: Way = {
  id: "past-cache",
  remedy: ({ stop, rule, url }) => {
    const { response, isPreflight } = stop;
    if (response === null || isPreflight || rule !== "allow-origin-mismatch") return null;
    if (variesByOrigin(response.headers) || !(response.fromCache || isFromSharedCache(response))) return null;
    const allowed = getHeader(response.headers, "access-control-allow-origin") ?? "";
    return {
      kind: "server-code",
      title: "Find out whether a cache keeps a copy for another origin",
      steps: [
        `The response comes from a cache, and no \`Vary: Origin\` keeps its copies apart by origin: it may be a copy that was made for ${value(allowed)}. Load the page with the cache disabled in DevTools, and ${value(url.pathname)} with another query string past a CDN. If that response allows your page, it was a copy.`,
        "Then send `Vary: Origin` with every response of that URL, or the wildcard where everybody may read it, and clear the cache, the CDN's too.",
        "If it names the same origin again, the server allows no other: add yours to its list.",
      ],
      code: [],
      cost: null,
      proof: "not-provable-here",
      docs: "https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Access-Control-Allow-Origin#cors_and_caching",
    };
  },
};
