import { value } from "../need";
import type { Setting } from "./setting";

/** Functions of Deno Deploy. */
export const denoDeployHeaders: Setting = {
  id: "deno-deploy-headers",
  responders: ["deno-deploy"],
  title: "Send the headers in the function",
  steps: ({ origin }) => [
    `Deno Deploy adds no headers: respond to \`OPTIONS\` in the handler with 204, and send ${value(`Access-Control-Allow-Origin: ${origin}`)} with every Response, errors too.`,
  ],
  cost: null,
  ran: null,
  docs: "https://docs.deno.com/examples/http_server_cors/",
};
