import type { Responder } from "../responder";

/** IIS and HTTP.sys. Source: https://learn.microsoft.com/iis/ */
export const iis: Responder = {
  id: "iis",
  name: "IIS",
  kind: "gateway",
  own: [
    { headers: { server: /^Microsoft-HTTPAPI/ }, absent: ["x-ms-request-id"] },
    // Its handler for files takes every method that no other handler does.
    // Windows authentication is IIS's own and comes before the application.
    { status: [401], headers: { server: /^Microsoft-IIS/, "www-authenticate": /\b(?:Negotiate|NTLM)\b/ } },
    { status: [405], headers: { server: /^Microsoft-IIS/, allow: /\bTRACE\b/ } },
  ],
  marks: [{ headers: { server: /^Microsoft-IIS/ } }],
};
