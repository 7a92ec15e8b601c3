import type { Login } from "../responder";

/** A path that login pages have. Source: measured on the reports of redirects to login pages */
export const loginPath: Login = {
  id: "login-path",
  name: "the application",
  paths:
    /(?:^|[/_.-])(?:log-?in|sign-?in|logon|sso|oauth2?|openid|saml2?|auth(?:orize|enticate)?|session\/new|cas)(?:[/_.-]|$)/i,
};
