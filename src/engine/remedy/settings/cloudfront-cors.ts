import type { Setting } from "./setting";

/**
 * CloudFront passes on only what it is told to, and an origin request policy does not make `Origin` part of the cache key.
 * Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html
 */
export const cloudfrontCors: Setting = {
  id: "cloudfront-cors",
  responders: ["cloudfront-own", "cloudfront"],
  // API Gateway's own URLs go through a CloudFront that nobody can set.
  fits: ({ url, owner }) => owner !== "third-party" && !/\.execute-api\.[a-z0-9-]+\.amazonaws\.com$/.test(url.hostname),
  title: "Let CloudFront send the CORS headers, or pass on Origin",
  steps: ({ method, stop }) => [
    ...methodsStep(method, stop.hop.preflight !== null),
    "Choose a response headers policy (Managed-SimpleCORS or Managed-CORS-With-Preflight): CloudFront then sends the headers itself, with cached copies too.",
    "Or let the origin send them: choose an origin request policy that passes on `Origin` and `Access-Control-Request-*` (Managed-CORS-S3Origin), and a cache policy with `Origin` among its headers. Then invalidate `/*`.",
  ],
  cost: "A cached copy without the headers stays until it is invalidated.",
  ran: null,
  docs: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-response-headers-policies.html",
};

/**
 * The smallest of the three sets that CloudFront offers.
 * Source: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_AllowedMethods.html
 */
function methodsStep(method: string, hasPreflight: boolean): readonly string[] {
  if (method !== "GET" && method !== "HEAD") {
    return ["In the distribution's behavior, allow the methods GET, HEAD, OPTIONS, PUT, POST, PATCH, DELETE."];
  }
  return hasPreflight ? ["In the distribution's behavior, allow the methods GET, HEAD, OPTIONS."] : [];
}
