import type { Responder } from "../responder";

/** Pictures of Instagram and Facebook: signed, and for their own pages. */
export const instagramCdn: Responder = {
  id: "instagram-cdn",
  name: "Instagram and Facebook",
  kind: "platform",
  owner: "third-party",
  hosts: /\.(?:cdninstagram\.com|fbcdn\.net)$|^(?:www\.)?(?:instagram|facebook)\.com$/,
  there: [{}],
  source: "https://developers.facebook.com/docs/instagram-platform",
};
