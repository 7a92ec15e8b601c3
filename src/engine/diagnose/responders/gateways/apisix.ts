import type { Responder } from "../responder";

/** Apache APISIX. Without a route it says so as plain text. Source: https://apisix.apache.org/docs/apisix/getting-started/ */
export const apisix: Responder = {
  id: "apisix",
  name: "APISIX",
  kind: "gateway",
  own: [{ status: [404], headers: { server: /^APISIX/ }, type: /^text\/plain/, sure: false }],
  marks: [{ headers: { server: /^APISIX/ } }],
};
