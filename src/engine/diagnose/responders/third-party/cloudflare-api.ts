import type { Responder } from "../responder";

/** Cloudflare's own API, whose tokens belong on a server. Source: https://github.com/cloudflare/cloudflare-rs/issues/167 */
export const cloudflareApi: Responder = {
  id: "cloudflare-api",
  name: "Cloudflare's API",
  kind: "platform",
  owner: "third-party",
  hosts: /^api\.cloudflare\.com$/,
  there: [{}],
};
