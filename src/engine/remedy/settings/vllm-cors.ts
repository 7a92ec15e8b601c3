import { value } from "../need";
import type { Setting } from "./setting";

/** vLLM's flags. */
export const vllmCors: Setting = {
  id: "vllm-cors",
  responders: ["vllm"],
  title: "Allow the origin in the model server",
  steps: ({ origin }) => [
    `If it is vLLM: start it with \`--allowed-origins '["ORIGIN"]'\` (JSON), with ${value(origin)} in place of ORIGIN, and \`--allowed-headers '["*"]'\`.`,
  ],
  cost: "A list with commas in place of JSON fails at start.",
  ran: null,
  docs: "https://docs.vllm.ai/en/latest/cli/serve.html",
};
