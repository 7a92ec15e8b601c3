import type { Responder } from "../responder";

/** PayPal. */
export const paypal: Responder = {
  id: "paypal",
  name: "PayPal",
  kind: "platform",
  owner: "third-party",
  hosts: /(?:^|\.)paypal\.com$/,
  there: [{}],
  source: "https://developer.paypal.com/api/rest/",
};
