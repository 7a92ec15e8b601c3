import type { Responder } from "../responder";

/** Shopify's Admin API. Source: https://shopify.dev/docs/api/admin-rest */
export const shopify: Responder = {
  id: "shopify",
  name: "Shopify",
  kind: "platform",
  owner: "third-party",
  hosts: /\.myshopify\.com$/,
  there: [{}],
};
