import type { Responder } from "../responder";

/**
 * Authentication of Azure App Service, Functions and Container Apps.
 * Source: https://learn.microsoft.com/azure/app-service/overview-authentication-authorization
 */
export const easyauth: Responder = {
  id: "easyauth",
  name: "Azure App Service authentication",
  kind: "login-wall",
  owner: "platform",
  own: [
    { location: /\/\.auth\/login\// },
    { status: [401, 403], headers: { "x-ms-middleware-request-id": /./ } },
    { headers: { "set-cookie": /\bAppServiceAuthSession=/ }, status: [302, 401, 403] },
  ],
};
