import type { Responder } from "../responder";

/** Okta. Source: https://developer.okta.com/docs/guides/enable-cors/main/ */
export const okta: Responder = {
  id: "okta",
  name: "Okta",
  kind: "platform",
  owner: "platform",
  hosts: /\.(?:okta|oktapreview|okta-emea)\.com$/,
  own: [{ headers: { "x-okta-request-id": /./ } }],
  there: [{}],
};
