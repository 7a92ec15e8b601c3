import { values } from "../need";
import type { Setting } from "./setting";

/** Ollama's fixed list of headers. */
export const ollamaHeaders: Setting = {
  id: "ollama-headers",
  responders: ["ollama"],
  fits: ({ rule }) => rule === "header-not-allowed",
  title: "Update Ollama: newer versions allow more headers",
  steps: ({ headers }) => [
    `Ollama's list of headers is fixed in each version and has not all of ${values(headers)}. Update it, or do not send the headers that it does not list.`,
  ],
  cost: null,
  ran: null,
  docs: "https://github.com/ollama/ollama/blob/main/server/routes.go",
};
