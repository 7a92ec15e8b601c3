import type { Responder } from "../responder";

/** The REST API of a WordPress site. Source: https://developer.wordpress.org/rest-api/ */
export const wordpressRest: Responder = {
  id: "wordpress-rest",
  name: "WordPress",
  kind: "platform",
  owner: "platform",
  paths: /\/wp-json\//,
};
