import type { Responder } from "../responder";

/** Microsoft Graph, Azure's management and DevOps: their lists of headers are fixed. Source: https://learn.microsoft.com/graph/ */
export const microsoftApi: Responder = {
  id: "microsoft-api",
  name: "Microsoft's API",
  kind: "platform",
  owner: "third-party",
  hosts:
    /^(?:graph\.microsoft\.(?:com|us)|management\.azure\.com|dev\.azure\.com|outlook\.office(?:365)?\.com|api\.powerbi\.com|api\.onedrive\.com)$|\.(?:sharepoint\.(?:com|us)|svc\.ms|1drv\.com|visualstudio\.com)$/,
  there: [{}],
};
