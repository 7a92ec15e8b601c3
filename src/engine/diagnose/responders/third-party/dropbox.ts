import type { Responder } from "../responder";

/** Dropbox. Source: https://www.dropbox.com/developers/documentation/http/documentation */
export const dropbox: Responder = {
  id: "dropbox",
  name: "Dropbox's API",
  kind: "platform",
  owner: "third-party",
  hosts: /^(?:api|content|notify)\.dropboxapi\.com$/,
  there: [{}],
};
