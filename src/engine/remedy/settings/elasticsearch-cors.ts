import type { Setting } from "./setting";

/** The headers that every client of it sends, then the page's. Before version 8.4 the default has no Authorization. */
function listed(headers: readonly string[]): string {
  const always = ["X-Requested-With", "Content-Type", "Content-Length", "Authorization"];
  const known = new Set(always.map((name) => name.toLowerCase()));
  return [...always, ...headers.filter((name) => !known.has(name))].join(", ");
}

/** The settings of Elasticsearch, and of OpenSearch, which has kept their names. */
export const elasticsearchCors: Setting = {
  id: "elasticsearch-cors",
  responders: ["elasticsearch"],
  title: "Switch CORS on in Elasticsearch or OpenSearch",
  titleWhereOn: "Allow what is missing in the settings of Elasticsearch or OpenSearch",
  steps: ({ origin, headers }) => [
    `In \`elasticsearch.yml\` (OpenSearch: \`opensearch.yml\`): \`http.cors.enabled: true\`, \`http.cors.allow-origin: "${origin}"\`, and \`http.cors.allow-headers: "${listed(headers)}"\`, which replaces the default list. Restart.`,
    "Several origins go into the one value, separated by commas.",
  ],
  credentials: "Also set `http.cors.allow-credentials: true`.",
  cost: "A cluster that pages can reach must not be open to everybody.",
  ran: "Elasticsearch 7.17.28 and OpenSearch 2.19.6, without their security",
  docs: "https://www.elastic.co/docs/reference/elasticsearch/configuration-reference/networking-settings",
};
