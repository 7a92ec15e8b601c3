import type { Responder } from "../responder";

/** A GraphQL server, by its usual path. Source: https://graphql.org/learn/serving-over-http/ */
export const graphql: Responder = {
  id: "graphql",
  name: "GraphQL server",
  kind: "application",
  paths: /^(?:\/api)?\/graphql\/?$/,
};
