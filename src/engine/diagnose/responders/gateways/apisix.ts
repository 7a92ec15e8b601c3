import type { Responder } from "../responder";

/** Apache APISIX. */
export const apisix: Responder = {
  id: "apisix",
  name: "APISIX",
  kind: "gateway",
  marks: [{ headers: { server: /^APISIX/ } }],
  source: "https://apisix.apache.org/docs/apisix/",
};
