import type { Responder } from "../responder";

/** tRPC, by its usual path. Source: https://trpc.io/docs/server/adapters */
export const trpc: Responder = {
  id: "trpc",
  name: "tRPC",
  kind: "application",
  paths: /^(?:\/api)?\/trpc\/[\w.,]+$/,
};
