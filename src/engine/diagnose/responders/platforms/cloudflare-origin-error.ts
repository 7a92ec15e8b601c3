import type { Responder } from "../responder";

/**
 * Cloudflare could not get a response from the server behind it.
 * Source: https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/
 */
export const cloudflareOriginError: Responder = {
  id: "cloudflare-origin-error",
  name: "Cloudflare (server unreachable)",
  kind: "gateway",
  own: [{ status: [520, 521, 522, 523, 524, 525, 526, 530], headers: { server: /^cloudflare$/ } }],
};
