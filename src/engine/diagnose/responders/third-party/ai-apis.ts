import type { Responder } from "../responder";

/**
 * Other model APIs. Source: https://openrouter.ai/docs, https://github.com/GD4AI/obsidian-llm-wiki/issues/17,
 * https://github.com/glowingjade/obsidian-smart-composer/issues/270
 */
export const aiApis: Responder = {
  id: "ai-apis",
  name: "this model API",
  kind: "platform",
  owner: "third-party",
  hosts:
    /^api\.(?:mistral\.ai|groq\.com|cohere\.(?:ai|com)|deepseek\.com|perplexity\.ai|together\.xyz|x\.ai|replicate\.com|elevenlabs\.io|stability\.ai)$|^openrouter\.ai$|^integrate\.api\.nvidia\.com$|^ark\.[a-z0-9-]+\.volces\.com$/,
  there: [{}],
};
