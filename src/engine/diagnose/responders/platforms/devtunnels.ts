import type { Responder } from "../responder";

/** Microsoft's dev tunnels. Source: https://learn.microsoft.com/azure/developer/dev-tunnels/ */
export const devtunnels: Responder = {
  id: "devtunnels",
  name: "Microsoft dev tunnels",
  kind: "tunnel",
  owner: "platform",
  hosts: /\.devtunnels\.ms$/,
  own: [{ location: /tunnels\.api\.visualstudio\.com/ }, { headers: { "www-authenticate": /^tunnel/ } }],
  // Others lead to these logins as well.
  there: [{ location: /login\.microsoftonline\.com|github\.com\/login|\/pf-signin/ }],
};
