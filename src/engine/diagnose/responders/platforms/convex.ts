import type { Responder } from "../responder";

/** HTTP actions of Convex. Source: https://docs.convex.dev/functions/http-actions#cors */
export const convex: Responder = {
  id: "convex",
  name: "Convex",
  kind: "platform",
  owner: "platform",
  hosts: /\.convex\.(?:site|cloud)$/,
};
