import type { Responder } from "../responder";

/**
 * Backblaze's own API: its keys belong on a server, which hands upload URLs to pages.
 * Source: https://www.backblaze.com/docs/cloud-storage-cross-origin-resource-sharing-rules
 */
export const backblazeApi: Responder = {
  id: "backblaze-api",
  name: "Backblaze's API",
  kind: "platform",
  owner: "third-party",
  hosts: /^api\d*\.backblazeb2\.com$/,
  there: [{}],
};
