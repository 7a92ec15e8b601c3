import type { Responder } from "../responder";

/** Azure AI Search. Source: https://learn.microsoft.com/rest/api/searchservice/create-index */
export const azureSearch: Responder = {
  id: "azure-search",
  name: "Azure AI Search",
  kind: "platform",
  owner: "platform",
  hosts: /\.search\.windows\.net$/,
  there: [{}],
};
