import type { Responder } from "../responder";

/** Akamai's firewall. Source: https://techdocs.akamai.com/ */
export const akamai: Responder = {
  id: "akamai",
  name: "Akamai",
  kind: "firewall",
  own: [{ status: [403], headers: { server: /^AkamaiGHost/ } }],
};
