import type { Responder } from "../responder";

/** Azure Cosmos DB. Source: https://learn.microsoft.com/azure/cosmos-db/how-to-configure-cross-origin-resource-sharing */
export const azureCosmos: Responder = {
  id: "azure-cosmos",
  name: "Azure Cosmos DB",
  kind: "platform",
  owner: "platform",
  hosts: /\.documents\.azure\.com$/,
  there: [{}],
};
