import type { Responder } from "../responder";

/** Akamai's firewall. */
export const akamai: Responder = {
  id: "akamai",
  name: "Akamai",
  kind: "firewall",
  own: [{ status: [403], headers: { server: /^AkamaiGHost/ } }],
  source: "https://techdocs.akamai.com/",
};
