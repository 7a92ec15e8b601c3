import type { Responder } from "../responder";

/**
 * Authentication of Azure App Service, Functions and Container Apps. It numbers what it passes on too, so the number alone does not tell its
 * own 401 from that of the application.
 * Source: https://learn.microsoft.com/azure/app-service/overview-authentication-authorization
 */
export const easyauth: Responder = {
  id: "easyauth",
  name: "Azure App Service authentication",
  kind: "login-wall",
  owner: "platform",
  own: [
    { location: /\/\.auth\/login\// },
    { status: [401], headers: { "x-ms-middleware-request-id": /./, "www-authenticate": /^Bearer realm="[^"/]+"/ } },
    {
      status: [401, 403],
      headers: { "x-ms-middleware-request-id": /./ },
      type: null,
      absent: ["server", "x-powered-by", "www-authenticate", "vary"],
      sure: false,
    },
    { headers: { "set-cookie": /\bAppServiceAuthSession=/ }, status: [302, 401, 403] },
  ],
};
