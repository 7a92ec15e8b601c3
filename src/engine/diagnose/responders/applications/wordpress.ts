import type { Responder } from "../responder";

/** WordPress's REST API. Source: https://developer.wordpress.org/rest-api/ */
export const wordpress: Responder = {
  id: "wordpress",
  name: "WordPress",
  kind: "application",
  marks: [
    { headers: { link: /rel="https:\/\/api\.w\.org\/"/ } },
    { headers: { "access-control-expose-headers": /X-WP-Total/i } },
  ],
};
