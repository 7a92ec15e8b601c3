import type { Responder } from "../responder";

/** Ollama, on its own port. Source: https://github.com/ollama/ollama/blob/main/envconfig/config.go */
export const ollama: Responder = {
  id: "ollama",
  name: "Ollama",
  kind: "platform",
  owner: "platform",
  ports: ["11434"],
  refuses: [{ status: [403], type: null, length: [0], because: ["origin"] }],
};
