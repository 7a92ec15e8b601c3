import type { Responder } from "../responder";

/** Sucuri's firewall. Source: https://docs.sucuri.net/website-firewall/ */
export const sucuri: Responder = {
  id: "sucuri",
  name: "Sucuri",
  kind: "firewall",
  owner: "platform",
  own: [{ headers: { "x-sucuri-block": /./ } }, { status: [403], headers: { server: /^Sucuri/ } }],
};
