import type { Login } from "../responder";

/** Spring Security. */
export const spring: Login = {
  id: "spring",
  name: "Spring Security",
  paths: /\/(?:oauth2\/authorization\/[^/]+|saml2\/authenticate\/[^/]+|login\/oauth2\/code\/)/,
};
