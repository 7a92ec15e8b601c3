import type { Responder } from "../responder";

/**
 * An upload session of Google Cloud Storage: whatever origin it was started for is the one that may read its responses, and no rule of
 * the bucket counts. Source: https://cloud.google.com/storage/docs/cross-origin, and google-cloud-dotnet#2755, google-cloud-php#1056
 */
export const googleStorageSession: Responder = {
  id: "google-storage-session",
  name: "an upload session of Google Cloud Storage",
  kind: "platform",
  owner: "platform",
  hosts: /^(?:[a-z0-9._-]+\.)?storage\.googleapis\.com$|^www\.googleapis\.com$/,
  query: /[?&]upload_id=/,
  there: [{ on: "response", status: [200, 201, 308] }],
};
