import type { Responder } from "../responder";

/**
 * Pictures of Instagram and Facebook: signed, and for their own pages.
 * Source: https://developers.facebook.com/docs/instagram-platform
 */
export const instagramCdn: Responder = {
  id: "instagram-cdn",
  name: "Instagram and Facebook",
  kind: "platform",
  owner: "third-party",
  hosts: /\.(?:cdninstagram\.com|fbcdn\.net)$|^(?:www\.)?(?:instagram|facebook)\.com$/,
  there: [{}],
};
