import type { Responder } from "../responder";

/**
 * Nextcloud and ownCloud, by the paths of WebDAV and their API; they have CORS for neither.
 * Source: https://github.com/nextcloud/server/issues/3131
 */
export const nextcloud: Responder = {
  id: "nextcloud",
  name: "Nextcloud or ownCloud",
  kind: "platform",
  paths: /^(?:\/[\w-]+)?\/(?:remote|public)\.php\/(?:dav|webdav)\b|^(?:\/[\w-]+)?\/ocs\/v[12]\.php\//,
};
