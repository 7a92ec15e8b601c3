import { sentences } from "../../diagnose/words/values";
import { isExtensionOrigin } from "../../fetch/origin";
import { value } from "../need";
import type { Setting } from "./setting";

/** Ollama's list of origins. */
export const ollamaOrigins: Setting = {
  id: "ollama-origins",
  responders: ["ollama"],
  fits: ({ rule }) => rule !== "header-not-allowed",
  title: "Allow the origin in Ollama",
  steps: ({ origin }) => [
    sentences(
      `Set \`OLLAMA_ORIGINS\` to ${value(origin)} and restart Ollama.`,
      isExtensionOrigin(origin)
        ? "Where the extension's id differs from one browser to the next, `chrome-extension://*` and `moz-extension://*` allow all extensions."
        : null,
    ),
    'macOS: `launchctl setenv OLLAMA_ORIGINS "..."` and quit the app. Linux: `systemctl edit ollama`, `Environment=`. Docker: `-e`.',
  ],
  cost: "Each entry needs a scheme, else Ollama does not start.",
  ran: "the server of Ollama 0.17.4, without its models",
  docs: "https://github.com/ollama/ollama/blob/main/docs/faq.mdx",
};
