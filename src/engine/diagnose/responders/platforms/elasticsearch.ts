import type { Responder } from "../responder";

/**
 * Elasticsearch and OpenSearch.
 * Source: https://www.elastic.co/docs/reference/elasticsearch/configuration-reference/networking-settings
 */
export const elasticsearch: Responder = {
  id: "elasticsearch",
  name: "Elasticsearch",
  kind: "platform",
  owner: "platform",
  own: [{ headers: { "x-elastic-product": /./ } }],
  ports: ["9200"],
  refuses: [{ status: [403], length: [0], because: ["origin"] }],
};
