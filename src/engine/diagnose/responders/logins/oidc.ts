import type { Login } from "../responder";

/** Any OpenID Connect provider. */
export const oidc: Login = {
  id: "oidc",
  name: "the identity provider",
  query: /^(?=.*[?&]response_type=)(?=.*[?&]client_id=)/,
};
