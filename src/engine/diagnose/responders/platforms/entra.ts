import type { Responder } from "../responder";

/**
 * Microsoft Entra ID, B2C and External ID.
 * Source: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 */
export const entra: Responder = {
  id: "entra",
  name: "Microsoft Entra ID",
  kind: "platform",
  owner: "platform",
  hosts:
    /^login\.(?:microsoftonline\.(?:com|us)|windows\.net|microsoft\.com)$|^login\.partner\.microsoftonline\.cn$|\.b2clogin\.com$|\.ciamlogin\.com$/,
  there: [{}],
};
