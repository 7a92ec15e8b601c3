import type { Responder } from "../responder";

/** Translation services whose keys belong on a server. Source: https://developers.deepl.com/docs/best-practices/cors-requests */
export const translateApis: Responder = {
  id: "translate-apis",
  name: "this translation service",
  kind: "platform",
  owner: "third-party",
  hosts: /^api(?:-free)?\.deepl\.com$|^libretranslate\.com$/,
  there: [{}],
};
