import type { Responder } from "../responder";

/**
 * Cloudflare's challenge: a page of HTML in place of whatever was asked for.
 * Source: https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/
 */
export const cloudflareChallenge: Responder = {
  id: "cloudflare-challenge",
  name: "Cloudflare (challenge)",
  kind: "firewall",
  owner: "platform",
  own: [{ headers: { "cf-mitigated": /^challenge/ } }],
};
