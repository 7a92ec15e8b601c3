import type { Responder } from "../responder";

/** nginx: HTML without a charset. Source: measured: nginx 1.22.1 */
export const nginx: Responder = {
  id: "nginx",
  name: "nginx",
  kind: "gateway",
  own: [{ headers: { server: /^(?:nginx|openresty|tengine)/i }, type: "text/html" }],
  marks: [{ headers: { server: /^(?:nginx|openresty|tengine)/i } }],
};
