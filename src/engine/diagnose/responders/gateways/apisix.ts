import type { Responder } from "../responder";

/** Apache APISIX. Source: https://apisix.apache.org/docs/apisix/ */
export const apisix: Responder = {
  id: "apisix",
  name: "APISIX",
  kind: "gateway",
  marks: [{ headers: { server: /^APISIX/ } }],
};
