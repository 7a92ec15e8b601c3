import type { Responder } from "../responder";

/**
 * Gravitee's gateway: it numbers every response, its own and those of the API behind it, and responds with 400 to a preflight that its
 * CORS settings do not fit. Source: https://github.com/gravitee-io/gravitee-api-management (TransactionProcessor, pull request 3956)
 */
export const gravitee: Responder = {
  id: "gravitee",
  name: "Gravitee",
  kind: "gateway",
  marks: [{ headers: { "x-gravitee-transaction-id": /./ } }],
  refuses: [
    {
      on: "preflight",
      status: [400],
      headers: { "x-gravitee-transaction-id": /./ },
      absent: ["access-control-allow-origin"],
      because: ["origin", "method", "header"],
    },
  ],
};
