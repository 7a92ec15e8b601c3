import { value } from "../need";
import type { Setting } from "./setting";

/** n8n's option. */
export const n8nWebhook: Setting = {
  id: "n8n-webhook",
  responders: ["n8n"],
  title: "Allow the origin in the Webhook node",
  steps: ({ origin }) => [
    `If it is n8n: in the Webhook node, add the option Allowed Origins (CORS) with ${value(origin)}, and save.`,
    "Activate the workflow and use its production URL: the test URL responds once, after Listen for test event, and is not there (404) otherwise.",
  ],
  cost: null,
  ran: null,
  docs: "https://docs.n8n.io/integrations/builtin/core-nodes/n8n-nodes-base.webhook/",
};
