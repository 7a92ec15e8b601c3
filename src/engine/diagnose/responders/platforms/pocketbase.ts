import type { Responder } from "../responder";

/** PocketBase, by its API. Source: measured: pocketbase 0.30.4 */
export const pocketbase: Responder = {
  id: "pocketbase",
  name: "PocketBase",
  kind: "platform",
  owner: "platform",
  paths: /^\/api\/collections\/[^/]+\/(?:records|auth-)/,
};
