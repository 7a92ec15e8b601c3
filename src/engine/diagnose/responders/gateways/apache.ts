import type { Responder } from "../responder";

/** Apache: HTML in its own charset. Source: measured: apache 2.4 */
export const apache: Responder = {
  id: "apache",
  name: "Apache",
  kind: "gateway",
  own: [{ headers: { server: /^Apache(?:\/|$| )/ }, type: "text/html; charset=iso-8859-1" }],
  marks: [{ headers: { server: /^Apache(?:\/|$| )/ } }],
};
