import type { Responder } from "../responder";

/** What code behind it sends, or Vercel where it passes a request on: none of it is on the login page. */
const OF_THE_CODE = ["x-vercel-cache", "x-matched-path", "x-powered-by", "www-authenticate", "vary", "etag"];

/**
 * Vercel's Deployment Protection in front of a preview. Its own 401 is an HTML page with a cookie, which files without cookies leave out.
 * A 401 of Vercel alone says nothing: that of the code behind it comes from there too.
 * Source: https://vercel.com/docs/deployment-protection/methods-to-bypass-deployment-protection/options-allowlist, vm0-ai/vm0#13612
 */
export const vercelProtection: Responder = {
  id: "vercel-protection",
  name: "Vercel Deployment Protection",
  kind: "login-wall",
  owner: "platform",
  own: [
    { location: /^https:\/\/vercel\.com\/(?:sso-api|login)/ },
    { headers: { "set-cookie": /\b_vercel_sso_nonce=/ } },
    {
      status: [401],
      headers: {
        server: /^Vercel$/,
        "x-robots-tag": /^noindex$/,
        "x-frame-options": /^DENY$/,
        "cache-control": /^no-store, max-age=0$/,
      },
      type: /^text\/html/,
      absent: OF_THE_CODE,
      sure: false,
    },
  ],
};
