import type { Responder } from "../responder";

/**
 * Media and shop sites whose files are for their own pages.
 * Source: https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Cross-Origin-Resource-Policy
 */
export const cdnImages: Responder = {
  id: "cdn-images",
  name: "this site",
  kind: "platform",
  owner: "third-party",
  hosts:
    /\.(?:googleusercontent\.com|ytimg\.com|twimg\.com|pinimg\.com|redd\.it|tiktokcdn(?:-[a-z]+)?\.com|media-amazon\.com|licdn\.com)$|^(?:www\.)?(?:reddit|youtube|tiktok|amazon|wikipedia)\.(?:com|org)$/,
  there: [{}],
};
