import type { Responder } from "../responder";

/** authentik. Source: https://docs.goauthentik.io/add-secure-apps/providers/proxy/ */
export const authentik: Responder = {
  id: "authentik",
  name: "authentik",
  kind: "login-wall",
  owner: "platform",
  own: [
    { location: /\/outpost\.goauthentik\.io\/start|\/if\/flow\// },
    { headers: { "set-cookie": /\bauthentik_(?:proxy|session)/ }, status: [301, 302, 303, 307, 401, 403] },
  ],
};
