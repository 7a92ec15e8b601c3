import type { Responder } from "../responder";

/**
 * A web app of Google Apps Script: it can't answer OPTIONS or set headers.
 * Source: https://developers.google.com/apps-script/guides/web
 */
export const appsScript: Responder = {
  id: "apps-script",
  name: "Google Apps Script",
  kind: "platform",
  owner: "platform",
  hosts: /^script\.google(?:usercontent)?\.com$/,
  there: [{}],
};
