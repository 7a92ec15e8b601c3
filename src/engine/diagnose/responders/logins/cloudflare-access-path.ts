import type { Login } from "../responder";

/** Cloudflare Access on the own host. */
export const cloudflareAccessPath: Login = {
  id: "cloudflare-access-path",
  name: "Cloudflare Access",
  paths: /^\/cdn-cgi\/access\//,
};
