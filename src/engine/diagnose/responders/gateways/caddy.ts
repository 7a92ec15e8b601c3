import type { Responder } from "../responder";

/** Caddy: no body and no content type. Source: measured: caddy 2.6.2 */
export const caddy: Responder = {
  id: "caddy",
  name: "Caddy",
  kind: "gateway",
  own: [
    { headers: { server: /^Caddy/ }, type: null, length: [0], status: [401, 404, 413, 429, 500, 502, 503, 504] },
    { headers: { server: /^Caddy/ }, type: null, length: [0], status: [403], sure: false },
  ],
  marks: [{ headers: { server: /^Caddy/ } }],
};
