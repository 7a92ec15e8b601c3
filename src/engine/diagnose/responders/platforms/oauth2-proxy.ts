import type { Responder } from "../responder";

/** oauth2-proxy. Source: measured: oauth2-proxy 7.15.6 */
export const oauth2Proxy: Responder = {
  id: "oauth2-proxy",
  name: "oauth2-proxy",
  kind: "login-wall",
  owner: "platform",
  own: [
    { headers: { "set-cookie": /\b_oauth2_proxy(?:_csrf)?=/ } },
    { location: /\/oauth2\/(?:start|sign_in)\b/ },
    // Without its own button it redirects to the provider at once, with both of these in the URL.
    { location: /[?&]approval_prompt=force&(?:.*&)?redirect_uri=[^&]*%2Foauth2%2Fcallback(?:&|$)/ },
    { status: [401, 403], headers: { "x-accel-expires": /^0$/ } },
  ],
};
