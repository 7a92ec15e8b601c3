import type { Responder } from "../responder";

/** Hasura, by its endpoint. Source: https://hasura.io/docs/2.0/deployment/graphql-engine-flags/config-examples/ */
export const hasura: Responder = {
  id: "hasura",
  name: "Hasura",
  kind: "platform",
  paths: /^\/v1(?:alpha1|beta1)?\/graphql$/,
};
