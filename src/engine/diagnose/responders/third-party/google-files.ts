import type { Responder } from "../responder";

/**
 * Files and documents of Google Drive, at the URLs that people open. Downloads refuse what a page fetches by its `Sec-Fetch-*` headers.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-downloads; reported: opengeos/GeoLibre#1709
 */
export const googleFiles: Responder = {
  id: "google-files",
  name: "Google Drive",
  kind: "platform",
  owner: "third-party",
  hosts:
    /^(?:docs|drive|sheets)\.google\.com$|^drive\.usercontent\.google\.com$|^doc-[\w-]+-(?:docs|sheets|slides)\.googleusercontent\.com$/,
  there: [{}],
};
