import type { Login } from "../responder";

/** SAML. */
export const saml: Login = {
  id: "saml",
  name: "the single sign-on",
  paths:
    /\/(?:idp\/profile\/SAML2|Shibboleth\.sso\/Login|simplesaml\/module\.php\/core\/loginuserpass|saml2?\/(?:sso|login))/i,
};
