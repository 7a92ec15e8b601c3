import type { Setting } from "./setting";

/** The headers that every client of it sends, then the page's. Before version 8.4 the default has no Authorization. */
function listed(headers: readonly string[]): string {
  const always = ["X-Requested-With", "Content-Type", "Content-Length", "Authorization"];
  const known = new Set(always.map((name) => name.toLowerCase()));
  return [...always, ...headers.filter((name) => !known.has(name))].join(", ");
}

/** Elasticsearch's settings. */
export const elasticsearchCors: Setting = {
  id: "elasticsearch-cors",
  responders: ["elasticsearch"],
  title: "Switch CORS on in Elasticsearch",
  steps: ({ origin, headers }) => [
    `In \`elasticsearch.yml\`: \`http.cors.enabled: true\`, \`http.cors.allow-origin: "${origin}"\`, and \`http.cors.allow-headers: "${listed(headers)}"\`, which replaces the default list. Restart.`,
  ],
  cost: "A cluster that pages can reach must not be open to everybody.",
  ran: null,
  docs: "https://www.elastic.co/docs/reference/elasticsearch/configuration-reference/networking-settings",
};
