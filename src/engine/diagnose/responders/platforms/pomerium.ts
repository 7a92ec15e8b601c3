import type { Responder } from "../responder";

/** Pomerium. Source: https://www.pomerium.com/docs/reference/routes/cors-allow-preflight */
export const pomerium: Responder = {
  id: "pomerium",
  name: "Pomerium",
  kind: "login-wall",
  owner: "platform",
  own: [
    { headers: { "x-pomerium-intercepted-response": /./ } },
    { location: /\/\.pomerium\/(?:sign_in|api\/v1\/login)/ },
  ],
};
