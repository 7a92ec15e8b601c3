import { values } from "../need";
import type { Setting } from "./setting";

/** Ollama's fixed list of headers. */
export const ollamaHeaders: Setting = {
  id: "ollama-headers",
  responders: ["ollama"],
  fits: ({ rule }) => rule === "header-not-allowed",
  title: "Update Ollama: newer versions allow more headers",
  steps: ({ missingHeaders }) => [
    `Ollama's list of headers is fixed in each version and does not include ${values(missingHeaders)}. Update it, or don't send the headers that it does not list.`,
  ],
  cost: null,
  ran: "the server of Ollama 0.17.4, without its models",
  docs: "https://github.com/ollama/ollama/blob/main/server/routes.go",
};
