import type { Responder } from "../responder";

/** A private development URL of Replit. Source: https://docs.replit.com/replit-workspace/workspace-features/private-development-urls */
export const replit: Responder = {
  id: "replit",
  name: "Replit",
  kind: "tunnel",
  owner: "platform",
  hosts: /\.(?:replit\.dev|repl\.co)$/,
  own: [{ location: /^https:\/\/replit\.com\/(?:__replshield|login)/ }],
};
