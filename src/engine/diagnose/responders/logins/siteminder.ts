import type { Login } from "../responder";

/** SiteMinder. https://techdocs.broadcom.com/ */
export const siteminder: Login = {
  id: "siteminder",
  name: "SiteMinder",
  paths: /\/siteminderagent\//,
};
