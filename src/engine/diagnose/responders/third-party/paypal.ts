import type { Responder } from "../responder";

/** PayPal. Source: https://developer.paypal.com/api/rest/ */
export const paypal: Responder = {
  id: "paypal",
  name: "PayPal",
  kind: "platform",
  owner: "third-party",
  hosts: /(?:^|\.)paypal\.com$/,
  there: [{}],
};
