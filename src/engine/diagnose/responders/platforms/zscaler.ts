import type { Responder } from "../responder";

/** Zscaler, a web filter of the network that the browser is in. Source: https://help.zscaler.com/zia */
export const zscaler: Responder = {
  id: "zscaler",
  name: "Zscaler",
  kind: "firewall",
  own: [{ location: /^https?:\/\/gateway\.zscaler[a-z]*\.net\// }, { headers: { server: /^Zscaler/ } }],
};
