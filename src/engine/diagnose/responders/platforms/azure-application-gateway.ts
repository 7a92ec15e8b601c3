import type { Responder } from "../responder";

/** Azure Application Gateway, with its firewall. Source: https://learn.microsoft.com/azure/application-gateway/http-response-codes */
export const azureApplicationGateway: Responder = {
  id: "azure-application-gateway",
  name: "Azure Application Gateway",
  kind: "gateway",
  owner: "platform",
  own: [{ headers: { server: /^Microsoft-Azure-Application-Gateway/ } }],
};
