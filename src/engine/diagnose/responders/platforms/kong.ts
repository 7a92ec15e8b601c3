import type { Responder } from "../responder";

const ERRORS = [400, 401, 403, 404, 405, 407, 413, 426, 429, 500, 502, 503, 504];

/**
 * Kong: its own responses have one latency or its name as the server, those of the service behind it two others and `Via`. Its `cors`
 * plugin adds CORS headers to its own errors too. Source: https://developer.konghq.com/gateway/configuration/#headers
 */
export const kong: Responder = {
  id: "kong",
  name: "Kong",
  kind: "gateway",
  own: [
    { status: ERRORS, headers: { "x-kong-response-latency": /./ }, absent: ["x-kong-upstream-latency"] },
    { status: ERRORS, headers: { server: /^kong\// }, absent: ["x-kong-upstream-latency", "via"] },
  ],
  marks: [
    { headers: { "x-kong-response-latency": /./ } },
    { headers: { "x-kong-proxy-latency": /./ } },
    { headers: { via: /\bkong\// } },
  ],
};
