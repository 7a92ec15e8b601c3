import { value } from "../need";
import type { Setting } from "./setting";

/** Azure OpenAI has no CORS setting. */
export const azureOpenaiFront: Setting = {
  id: "azure-openai-front",
  responders: ["azure-openai"],
  title: "Call it from your own back end, or through API Management",
  steps: ({ origin }) => [
    `The service has no list of allowed origins. Let your own back end call it, which holds the key, or put API Management in front with its \`cors\` policy for ${value(origin)}.`,
  ],
  cost: null,
  ran: null,
  docs: "https://learn.microsoft.com/azure/api-management/cors-policy",
};
