import type { Responder } from "../responder";

/** Shopify's Admin API. */
export const shopify: Responder = {
  id: "shopify",
  name: "Shopify",
  kind: "platform",
  owner: "third-party",
  hosts: /\.myshopify\.com$/,
  there: [{}],
  source: "https://shopify.dev/docs/api/admin-rest",
};
