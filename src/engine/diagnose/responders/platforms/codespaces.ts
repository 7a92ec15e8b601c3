import type { Responder } from "../responder";

/**
 * A forwarded port of GitHub Codespaces, private as long as nobody makes it public.
 * Source: https://docs.github.com/codespaces/developing-in-a-codespace/forwarding-ports-in-your-codespace
 */
export const codespaces: Responder = {
  id: "codespaces",
  name: "GitHub Codespaces",
  kind: "tunnel",
  owner: "platform",
  hosts: /\.(?:preview\.)?app\.github\.dev$/,
  own: [{ location: /^https:\/\/github\.dev\/pf-signin/ }, { headers: { "www-authenticate": /^tunnel/ } }],
  // Others lead to this login as well.
  there: [{ location: /^https:\/\/github\.com\/login/ }],
};
