import type { Login } from "../responder";

/** SAML, by its query. */
export const samlQuery: Login = {
  id: "saml-query",
  name: "the single sign-on",
  query: /[?&](?:SAMLRequest|wtrealm)=/,
};
