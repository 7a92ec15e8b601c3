import type { Responder } from "../responder";

/** localtunnel's reminder page. Source: https://github.com/localtunnel/localtunnel/issues/663 */
export const localtunnel: Responder = {
  id: "localtunnel",
  name: "localtunnel",
  kind: "tunnel",
  owner: "platform",
  hosts: /\.loca\.lt$/,
  own: [{ status: [401, 511], type: /^text\/html/, headers: { "x-localtunnel-agent-ips": /./ }, sure: false }],
};
