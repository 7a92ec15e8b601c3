import { value } from "../need";
import type { Setting } from "./setting";

/** Hasura's variable. */
export const hasuraCors: Setting = {
  id: "hasura-cors",
  responders: ["hasura"],
  title: "Allow the origin in Hasura",
  steps: ({ origin }) => [
    `If it is Hasura: set \`HASURA_GRAPHQL_CORS_DOMAIN\` to ${value(origin)}, several with commas, each with its scheme, and restart; without it every origin is allowed.`,
    "A request without permission fails with 200 and an error in the body: a 4xx or 5xx here comes from a proxy, gateway or firewall in front of it.",
  ],
  cost: null,
  ran: null,
  docs: "https://hasura.io/docs/2.0/deployment/graphql-engine-flags/config-examples/",
};
