import type { Responder } from "../responder";

/**
 * Buckets of Backblaze B2 by its own API: uploads to a pod, downloads by name. The S3 API has other hosts.
 * Source: https://www.backblaze.com/docs/cloud-storage-cross-origin-resource-sharing-rules
 */
export const backblaze: Responder = {
  id: "backblaze",
  name: "Backblaze B2",
  kind: "object-store",
  owner: "platform",
  hosts: /^pod-[\d-]+\.backblaze\.com$|^f\d+\.backblazeb2\.com$/,
  there: [{}],
  refuses: [{ on: "preflight", status: [403], because: ["origin", "method", "header"] }],
};
