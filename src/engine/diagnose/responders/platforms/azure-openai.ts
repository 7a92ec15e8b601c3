import type { Responder } from "../responder";

/** Azure OpenAI and AI services: no list of origins. Source: https://learn.microsoft.com/azure/ai-services/openai/reference */
export const azureOpenai: Responder = {
  id: "azure-openai",
  name: "Azure OpenAI",
  kind: "platform",
  owner: "platform",
  hosts: /\.(?:openai|cognitiveservices|services\.ai)\.azure\.com$/,
  there: [{}],
};
