import { value } from "../need";
import { type Setting, isAboutCors } from "./setting";

/** Nextcloud's WebDAV, which has no CORS. */
export const nextcloudDav: Setting = {
  id: "nextcloud-dav",
  responders: ["nextcloud"],
  fits: ({ status, answeredBy }) => isAboutCors(status) && answeredBy?.kind !== "cors-layer",
  title: "Respond to preflights in front of Nextcloud",
  steps: ({ origin, method }) => [
    "Nextcloud and ownCloud demand a login for OPTIONS and send no CORS headers for WebDAV.",
    `Let the reverse proxy in front respond to OPTIONS with 204 and the CORS headers for ${value(origin)} and ${value(method)}, and add \`Access-Control-Allow-Origin\` to the other responses below \`/remote.php/\`.`,
    "Or install an app that does it: WebAppPassword for Nextcloud, where the allowed origins are a setting; ownCloud has them in each person's security settings.",
  ],
  cost: "WebDAV gives access to all files of the account: allow the page's origin alone, never the wildcard.",
  ran: null,
  docs: "https://github.com/nextcloud/server/issues/3131",
};
