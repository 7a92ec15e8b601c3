import type { Responder } from "../responder";

/** CouchDB. */
export const couchdb: Responder = {
  id: "couchdb",
  name: "CouchDB",
  kind: "platform",
  owner: "platform",
  own: [{ headers: { server: /^CouchDB\// } }],
  source: "https://docs.couchdb.org/en/stable/config/http.html#cross-origin-resource-sharing",
};
