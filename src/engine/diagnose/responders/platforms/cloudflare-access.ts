import type { Responder } from "../responder";

/** Cloudflare Access. Source: https://developers.cloudflare.com/cloudflare-one/identity/authorization-cookie/cors/ */
export const cloudflareAccess: Responder = {
  id: "cloudflare-access",
  name: "Cloudflare Access",
  kind: "login-wall",
  owner: "platform",
  own: [
    { location: /^https:\/\/[^/]+\.cloudflareaccess\.com\/|\/cdn-cgi\/access\// },
    { headers: { "set-cookie": /\bCF_(?:Authorization|AppSession)=/ }, status: [401, 403] },
    { headers: { "cf-access-domain": /./ } },
  ],
};
