import type { Setting } from "./setting";

/** Elasticsearch's settings. */
export const elasticsearchCors: Setting = {
  id: "elasticsearch-cors",
  responders: ["elasticsearch"],
  title: "Switch CORS on in Elasticsearch",
  steps: ({ origin }) => [
    `In \`elasticsearch.yml\`: \`http.cors.enabled: true\`, \`http.cors.allow-origin: "${origin}"\`, and \`http.cors.allow-headers\` with Authorization. Restart.`,
  ],
  cost: "A cluster that pages can reach must not be open to everybody.",
  ran: null,
  docs: "https://www.elastic.co/docs/reference/elasticsearch/configuration-reference/networking-settings",
};
