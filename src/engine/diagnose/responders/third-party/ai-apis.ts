import type { Responder } from "../responder";

/** Other model APIs. Source: https://openrouter.ai/docs */
export const aiApis: Responder = {
  id: "ai-apis",
  name: "this model API",
  kind: "platform",
  owner: "third-party",
  hosts:
    /^api\.(?:mistral\.ai|groq\.com|cohere\.(?:ai|com)|deepseek\.com|perplexity\.ai|together\.xyz|x\.ai|replicate\.com|elevenlabs\.io|stability\.ai)$|^openrouter\.ai$/,
  there: [{}],
};
