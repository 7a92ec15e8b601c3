import type { Responder } from "../responder";

/**
 * A page of Cloudflare's, by the policies that its own error pages have.
 * Source: https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/
 */
export const cloudflareBlock: Responder = {
  id: "cloudflare-block",
  name: "Cloudflare (firewall)",
  kind: "firewall",
  owner: "platform",
  own: [
    {
      status: [403, 429, 503],
      headers: {
        server: /^cloudflare$/,
        "referrer-policy": /^same-origin$/,
        "x-frame-options": /^SAMEORIGIN$/,
        "cache-control": /private, max-age=0, no-store/,
      },
      type: /^text\/html/,
      sure: false,
    },
  ],
};
