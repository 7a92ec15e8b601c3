import type { Responder } from "../responder";

/** Wikipedia and its sisters: pages may, with a parameter in the URL. Source: https://www.mediawiki.org/wiki/API:Cross-site_requests */
export const wikimedia: Responder = {
  id: "wikimedia",
  name: "Wikimedia",
  kind: "platform",
  owner: "third-party",
  hosts: /(?:^|\.)(?:wikipedia|wikimedia|wiktionary|wikidata|wikibooks|wikisource|mediawiki)\.org$/,
  there: [{}],
};
