import type { Responder } from "../responder";

/**
 * Azure API Management: a preflight that fits no policy gets 200 with nothing.
 * Source: https://learn.microsoft.com/azure/api-management/cors-policy
 */
export const azureApim: Responder = {
  id: "azure-apim",
  name: "Azure API Management",
  kind: "gateway",
  owner: "platform",
  hosts: /\.azure-api\.(?:net|us|cn)$/,
  there: [{ on: "preflight" }, { status: [401, 403, 404, 429], type: /^application\/json/, sure: false }],
};
