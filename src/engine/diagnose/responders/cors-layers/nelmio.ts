import type { CorsLayer } from "../responder";

/**
 * NelmioCorsBundle: an empty Symfony response with all its lists. It compares the method with each name of its list, so `*` there allows
 * none. Symfony's router names the methods that it has in `Allow`. Source: CorsListener.php of https://github.com/nelmio/NelmioCorsBundle,
 * and measured
 */
export const nelmio: CorsLayer = {
  id: "nelmio",
  name: "NelmioCorsBundle",
  refusals: [
    {
      on: "preflight",
      status: [405],
      headers: {
        "access-control-allow-origin": /./,
        "access-control-allow-methods": /^\*$/,
        "cache-control": /^no-cache, private$/,
      },
      absent: ["allow"],
      because: ["method"],
    },
  ],
};
