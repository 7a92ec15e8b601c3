import type { Responder } from "../responder";

/** Kong: its own responses have one latency, those of the application two others. */
export const kong: Responder = {
  id: "kong",
  name: "Kong",
  kind: "gateway",
  own: [{ headers: { "x-kong-response-latency": /./ }, absent: ["x-kong-upstream-latency"] }],
  marks: [{ headers: { "x-kong-proxy-latency": /./ } }, { headers: { via: /\bkong\// } }],
  source: "https://developer.konghq.com/gateway/",
};
