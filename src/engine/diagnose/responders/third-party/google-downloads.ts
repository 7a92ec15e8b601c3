import type { Responder } from "../responder";

/**
 * Where Google Drive's API redirects downloads to. It responds to preflights with 405.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-downloads; reported: google/google-api-javascript-client#600
 */
export const googleDownloads: Responder = {
  id: "google-downloads",
  name: "Google Drive's downloads",
  kind: "platform",
  owner: "third-party",
  hosts: /^doc-[\w-]+-apidata\.googleusercontent\.com$/,
  there: [{}],
};
