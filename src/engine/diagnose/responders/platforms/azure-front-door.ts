import type { Responder } from "../responder";

/** Azure Front Door's firewall: a page of HTML. Source: https://learn.microsoft.com/azure/web-application-firewall/afds/afds-overview */
export const azureFrontDoor: Responder = {
  id: "azure-front-door",
  name: "Azure Front Door",
  kind: "firewall",
  owner: "platform",
  own: [{ status: [403], headers: { "x-azure-ref": /./ }, type: /^text\/html/, absent: ["x-powered-by"], sure: false }],
  marks: [{ headers: { "x-azure-ref": /./ } }],
};
