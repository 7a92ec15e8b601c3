import type { Responder } from "../responder";

/** Airtable. Source: https://airtable.com/developers/web/api/introduction */
export const airtable: Responder = {
  id: "airtable",
  name: "Airtable's API",
  kind: "platform",
  owner: "third-party",
  hosts: /^api\.airtable\.com$/,
  there: [{}],
};
