import type { Responder } from "../responder";

/** CouchDB. Source: https://docs.couchdb.org/en/stable/config/http.html#cross-origin-resource-sharing */
export const couchdb: Responder = {
  id: "couchdb",
  name: "CouchDB",
  kind: "platform",
  owner: "platform",
  own: [{ headers: { server: /^CouchDB\// } }],
};
