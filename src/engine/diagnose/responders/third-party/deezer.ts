import type { Responder } from "../responder";

/** Deezer: pages may by JSONP. Source: https://developers.deezer.com/api */
export const deezer: Responder = {
  id: "deezer",
  name: "Deezer's API",
  kind: "platform",
  owner: "third-party",
  hosts: /^api\.deezer\.com$/,
  there: [{}],
};
