import { value } from "../need";
import type { Setting } from "./setting";

/** Cosmos DB's list. */
export const azureCosmosCors: Setting = {
  id: "azure-cosmos-cors",
  responders: ["azure-cosmos"],
  title: "Add the origin in Cosmos DB's settings",
  steps: ({ origin }) => [
    `In the portal, open the account, CORS, and add ${value(origin)} (only the API for NoSQL has it).`,
    "Give pages resource tokens, never the account's key.",
  ],
  cost: null,
  ran: null,
  docs: "https://learn.microsoft.com/azure/cosmos-db/how-to-configure-cross-origin-resource-sharing",
};
