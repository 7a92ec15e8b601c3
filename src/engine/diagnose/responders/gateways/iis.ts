import type { Responder } from "../responder";

/** IIS and HTTP.sys. Source: https://learn.microsoft.com/iis/ */
export const iis: Responder = {
  id: "iis",
  name: "IIS",
  kind: "gateway",
  own: [{ headers: { server: /^Microsoft-HTTPAPI/ }, absent: ["x-ms-request-id"] }],
  marks: [{ headers: { server: /^Microsoft-IIS/ } }],
};
