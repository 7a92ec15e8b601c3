import type { Responder } from "../responder";

/**
 * A quick tunnel of Cloudflare.
 * Source: https://developers.cloudflare.com/cloudflare-one/connections/connect-networks/
 */
export const cloudflared: Responder = {
  id: "cloudflared",
  name: "Cloudflare Tunnel",
  kind: "tunnel",
  hosts: /\.trycloudflare\.com$/,
  there: [{ status: [530], sure: false }],
};
