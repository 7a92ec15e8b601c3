import type { Responder } from "../responder";

/** Varnish. Source: measured: varnish 7.1.1 */
export const varnish: Responder = {
  id: "varnish",
  name: "Varnish",
  kind: "gateway",
  own: [{ headers: { server: /^Varnish/, "retry-after": /./ } }],
  marks: [{ headers: { "x-varnish": /./ } }],
};
