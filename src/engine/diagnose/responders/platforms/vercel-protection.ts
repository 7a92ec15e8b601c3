import type { Responder } from "../responder";

/**
 * Vercel's Deployment Protection in front of a preview.
 * Source: https://vercel.com/docs/deployment-protection/methods-to-bypass-deployment-protection/options-allowlist
 */
export const vercelProtection: Responder = {
  id: "vercel-protection",
  name: "Vercel Deployment Protection",
  kind: "login-wall",
  owner: "platform",
  own: [
    { location: /^https:\/\/vercel\.com\/(?:sso-api|login)/ },
    { headers: { "set-cookie": /\b_vercel_sso_nonce=/ } },
    { status: [401], headers: { server: /^Vercel$/ }, absent: ["x-vercel-cache", "x-matched-path"], sure: false },
  ],
};
