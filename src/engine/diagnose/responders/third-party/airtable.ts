import type { Responder } from "../responder";

/** Airtable. */
export const airtable: Responder = {
  id: "airtable",
  name: "Airtable's API",
  kind: "platform",
  owner: "third-party",
  hosts: /^api\.airtable\.com$/,
  there: [{}],
  source: "https://airtable.com/developers/web/api/introduction",
};
