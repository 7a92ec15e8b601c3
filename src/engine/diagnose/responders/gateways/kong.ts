import type { Responder } from "../responder";

/**
 * Kong: its own responses have one latency, those of the application two others.
 * Source: https://developer.konghq.com/gateway/
 */
export const kong: Responder = {
  id: "kong",
  name: "Kong",
  kind: "gateway",
  own: [{ headers: { "x-kong-response-latency": /./ }, absent: ["x-kong-upstream-latency"] }],
  marks: [{ headers: { "x-kong-proxy-latency": /./ } }, { headers: { via: /\bkong\// } }],
};
