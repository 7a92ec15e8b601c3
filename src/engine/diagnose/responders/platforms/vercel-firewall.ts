import type { Responder } from "../responder";

/** Vercel's firewall. Source: https://vercel.com/docs/vercel-firewall */
export const vercelFirewall: Responder = {
  id: "vercel-firewall",
  name: "Vercel (firewall)",
  kind: "firewall",
  owner: "platform",
  own: [{ headers: { "x-vercel-mitigated": /^(?:challenge|deny)/ } }],
};
