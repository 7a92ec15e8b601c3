import { getHeader } from "../../../fetch/headers";
import { stoppedAt } from "../../situation";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { isFromSharedCache } from "./caches";

/** Amazon's CDN returned a cached response without CORS headers, as it does while `Origin` is not part of its cache key. */
export const cdnDropsOrigin = {
  id: "cdn-drops-origin",
  label: "CDN ignores Origin",
  fits: (situation) => {
    const { first, response } = situation;
    if (first?.step !== "response" || !response || !stoppedAt(situation, "allow-origin-missing")) return false;
    const names = ["server", "via", "x-cache"].map((name) => getHeader(response.headers, name) ?? "").join(" ");
    return /AmazonS3|CloudFront/i.test(names) && isFromSharedCache(response);
  },
  headline: ({ hop }) => `The CDN of ${host(hop.url)} returned a cached response without CORS headers.`,
  why: ({ requestOrigin }) =>
    `Likely the response was cached for a request without ${code(`Origin: ${requestOrigin}`)}, because the CDN does not include ${code("Origin")} in its cache key.`,
  help: {
    kind: "platform-setting",
    title: "Let the CDN keep responses apart by origin",
    steps: () => [
      "Let the CDN forward `Origin` and include it in the cache key.",
      "Then clear the CDN's cache, and check that the bucket's CORS rules allow your page.",
    ],
  },
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: cdnDropsOrigin,
  meaning:
    "A CDN such as CloudFront returned a cached response without CORS headers. It doesn't include `Origin` in its cache key, or doesn't forward it to the server.",
  sign: "The response is a cache hit (`X-Cache: Hit from cloudfront`, `Age`), and the same URL with another query string works.",
  rules: ["allow-origin-missing"],
  example: [
    `GET https://api.example/items.json
      -> 200 | Server: AmazonS3 | X-Cache: Hit from cloudfront | Age: 512
    => blocked`,
  ],
  nearMiss: {
    example: [
      `GET https://api.example/items.json
        -> 200 | Server: AmazonS3 | X-Cache: Miss from cloudfront
      => blocked`,
    ],
    cause: "storage-rules",
  },
};
