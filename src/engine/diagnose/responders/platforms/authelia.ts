import type { Responder } from "../responder";

/** Authelia. Source: https://www.authelia.com/configuration/security/access-control/ */
export const authelia: Responder = {
  id: "authelia",
  name: "Authelia",
  kind: "login-wall",
  owner: "platform",
  own: [{ location: /[?&]rd=https?%3A.*[?&]rm=[A-Z]+/i }, { headers: { "set-cookie": /\bauthelia_session=/ } }],
};
