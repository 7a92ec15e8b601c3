import { value } from "../need";
import type { Setting } from "./setting";

/** Azure AI Search's list. */
export const azureSearchCors: Setting = {
  id: "azure-search-cors",
  responders: ["azure-search"],
  title: "Set the index's CORS options",
  steps: ({ origin }) => [
    `In the index's definition, set \`corsOptions: { allowedOrigins: ["ORIGIN"], maxAgeInSeconds: 300 }\`, with ${value(origin)} in place of ORIGIN (portal: the index, CORS).`,
    "Give pages a query key, never an admin key.",
  ],
  cost: "Each index has its own.",
  ran: null,
  docs: "https://learn.microsoft.com/azure/search/search-create-app-portal",
};
