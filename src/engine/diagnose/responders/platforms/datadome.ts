import type { Responder } from "../responder";

/** DataDome's bot protection. Source: https://docs.datadome.co/docs/ */
export const datadome: Responder = {
  id: "datadome",
  name: "DataDome",
  kind: "firewall",
  owner: "platform",
  own: [
    { status: [401, 403, 405, 429], headers: { "x-dd-b": /./ } },
    { status: [403, 405], headers: { "x-datadome": /^protected/ }, sure: false },
  ],
};
