import type { Responder } from "../responder";

/** Stripe's API and its checkout pages. Source: https://docs.stripe.com/api */
export const stripe: Responder = {
  id: "stripe",
  name: "Stripe",
  kind: "platform",
  owner: "third-party",
  hosts: /^(?:api|checkout|buy|connect|dashboard)\.stripe\.com$/,
  there: [{}],
};
