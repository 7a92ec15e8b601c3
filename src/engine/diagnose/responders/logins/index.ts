import { loginHost } from "./login-host";
import { pkms } from "./pkms";
import { siteminder } from "./siteminder";
import { salesforceLogin } from "./salesforce";
import { forgerock } from "./forgerock";
import { authkit } from "./authkit";
import { adfs } from "./adfs";
import { alb } from "./alb";
import { apple } from "./apple";
import { aspnet } from "./aspnet";
import { atlassian } from "./atlassian";
import { authJs } from "./auth-js";
import { auth0 } from "./auth0";
import { authelia } from "./authelia";
import { authentik } from "./authentik";
import { aws } from "./aws";
import { cas } from "./cas";
import { clerk } from "./clerk";
import { cloudflareAccess } from "./cloudflare-access";
import { cloudflareAccessPath } from "./cloudflare-access-path";
import { cognito } from "./cognito";
import { devise } from "./devise";
import { discord } from "./discord";
import { django } from "./django";
import { easyauth } from "./easyauth";
import { entra } from "./entra";
import { facebook } from "./facebook";
import { github } from "./github";
import { gitlab } from "./gitlab";
import { google } from "./google";
import { identityserver } from "./identityserver";
import { jenkins } from "./jenkins";
import { keycloak } from "./keycloak";
import { linkedin } from "./linkedin";
import { loginPath } from "./login-path";
import { netlify } from "./netlify";
import { oauth2Proxy } from "./oauth2-proxy";
import { oidc } from "./oidc";
import { okta } from "./okta";
import { pomerium } from "./pomerium";
import { saml } from "./saml";
import { samlQuery } from "./saml-query";
import { spotify } from "./spotify";
import { spring } from "./spring";
import { twitter } from "./twitter";
import { vercel } from "./vercel";
import { wordpress } from "./wordpress";
import type { Login } from "../responder";

/** Login pages, by where a redirect leads. `weak` ones count only together with another sign. */
export const LOGINS: readonly Login[] = [
  google,
  entra,
  easyauth,
  adfs,
  okta,
  auth0,
  keycloak,
  cognito,
  alb,
  cloudflareAccess,
  cloudflareAccessPath,
  vercel,
  netlify,
  pomerium,
  authelia,
  authentik,
  oauth2Proxy,
  github,
  gitlab,
  atlassian,
  aws,
  discord,
  facebook,
  twitter,
  linkedin,
  spotify,
  apple,
  aspnet,
  identityserver,
  devise,
  django,
  spring,
  wordpress,
  authJs,
  clerk,
  cas,
  saml,
  samlQuery,
  oidc,
  jenkins,
  authkit,
  forgerock,
  salesforceLogin,
  siteminder,
  pkms,
  loginHost,
  loginPath,
];
