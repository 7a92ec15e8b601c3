import { value } from "../need";
import type { Setting } from "./setting";

/** CouchDB's settings. */
export const couchdbCors: Setting = {
  id: "couchdb-cors",
  responders: ["couchdb"],
  title: "Switch CORS on in CouchDB",
  titleWhereOn: "Allow what is missing in CouchDB's CORS settings",
  steps: ({ origin }) => [
    `In Fauxton, Configuration, CORS: enable it and add ${value(origin)}; or \`[chttpd] enable_cors = true\` and \`[cors] origins\`.`,
  ],
  cost: null,
  ran: null,
  docs: "https://docs.couchdb.org/en/stable/config/http.html#cross-origin-resource-sharing",
};
