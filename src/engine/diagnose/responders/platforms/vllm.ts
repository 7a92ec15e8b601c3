import type { Responder } from "../responder";

/** vLLM and servers like it, by path and port. Source: https://docs.vllm.ai/en/latest/serving/openai_compatible_server.html */
export const vllm: Responder = {
  id: "vllm",
  name: "an OpenAI-compatible server",
  kind: "platform",
  paths: /^\/v1\/(?:chat\/completions|completions|embeddings|models)$/,
  ports: ["8000"],
};
