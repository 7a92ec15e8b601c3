import type { Responder } from "../responder";

/** HAProxy: no name, HTML without a charset, and no-cache. Source: measured: haproxy 2.6.12 */
export const haproxy: Responder = {
  id: "haproxy",
  name: "HAProxy",
  kind: "gateway",
  own: [
    {
      headers: { "cache-control": /^no-cache$/ },
      type: "text/html",
      absent: ["server", "x-powered-by"],
      status: [400, 401, 403, 404, 405, 408, 410, 413, 425, 429, 500, 501, 502, 503, 504],
      sure: false,
    },
  ],
};
