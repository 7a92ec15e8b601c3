import type { Responder } from "../responder";

/** Notion's API: not for pages. Source: https://github.com/makenotion/notion-sdk-js/issues/96 */
export const notion: Responder = {
  id: "notion",
  name: "Notion's API",
  kind: "platform",
  owner: "third-party",
  hosts: /^api\.notion\.com$/,
  there: [{}],
};
