import type { Responder } from "../responder";

/** Music and film databases. Source: https://developers.deezer.com/api */
export const mediaApis: Responder = {
  id: "media-apis",
  name: "this API",
  kind: "platform",
  owner: "third-party",
  hosts: /^api\.(?:genius\.com|musixmatch\.com|discogs\.com|vimeo\.com)$|^itunes\.apple\.com$/,
  there: [{}],
};
