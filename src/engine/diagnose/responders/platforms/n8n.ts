import type { Responder } from "../responder";

/** Webhooks of n8n. Source: https://docs.n8n.io/integrations/builtin/core-nodes/n8n-nodes-base.webhook/ */
export const n8n: Responder = {
  id: "n8n",
  name: "n8n",
  kind: "platform",
  paths: /^\/webhook(?:-test)?\/[\w-]+/,
};
