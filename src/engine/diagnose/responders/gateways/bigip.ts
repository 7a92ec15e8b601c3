import type { Responder } from "../responder";

/** F5 BIG-IP, which names itself on redirects and errors of its own. Source: https://my.f5.com/manage/s/article/K9800 */
export const bigip: Responder = {
  id: "bigip",
  name: "F5 BIG-IP",
  kind: "gateway",
  own: [{ headers: { server: /^Big-?IP$/i } }],
};
