import type { Responder } from "../responder";

/**
 * IIS answers OPTIONS itself, before an application sees it.
 * Source: https://learn.microsoft.com/iis/extensions/cors-module/cors-module-configuration-reference
 */
export const iisOptions: Responder = {
  id: "iis-options",
  name: "IIS (OPTIONSVerbHandler)",
  kind: "gateway",
  own: [
    { on: "preflight", headers: { server: /^Microsoft-IIS/, public: /OPTIONS/, allow: /OPTIONS/ } },
    { on: "preflight", headers: { "x-powered-by": /^ASP\.NET/, public: /OPTIONS/ } },
  ],
};
