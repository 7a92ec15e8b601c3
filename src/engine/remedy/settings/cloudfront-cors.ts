import type { Setting } from "./setting";

/** CloudFront passes on only what it is told to. */
export const cloudfrontCors: Setting = {
  id: "cloudfront-cors",
  responders: ["cloudfront-own", "cloudfront"],
  title: "Let CloudFront pass on OPTIONS and Origin",
  steps: ({ method, stop }) => [
    ...methodsStep(method, stop.hop.preflight !== null),
    "Choose an origin request policy that passes on `Origin` and `Access-Control-Request-*`: Managed-CORS-S3Origin or Managed-CORS-CustomOrigin.",
    "Choose a response headers policy (Managed-SimpleCORS or Managed-CORS-With-Preflight), or let the origin send the headers. Then invalidate `/*`.",
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
