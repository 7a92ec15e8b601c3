import type { Login } from "../responder";

/** Cloudflare Access. */
export const cloudflareAccess: Login = {
  id: "cloudflare-access",
  name: "Cloudflare Access",
  hosts: /\.cloudflareaccess\.com$/,
};
