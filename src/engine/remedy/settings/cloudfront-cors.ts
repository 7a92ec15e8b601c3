import type { Setting } from "./setting";

/** CloudFront passes on only what it is told to. */
export const cloudfrontCors: Setting = {
  id: "cloudfront-cors",
  responders: ["cloudfront-own", "cloudfront"],
  title: "Let CloudFront pass on OPTIONS and Origin",
  steps: () => [
    "In the distribution's behavior, allow the methods GET, HEAD, OPTIONS, PUT, POST, PATCH, DELETE.",
    "Choose an origin request policy that passes on `Origin` and `Access-Control-Request-*`: Managed-CORS-S3Origin or Managed-CORS-CustomOrigin.",
    "Choose a response headers policy (Managed-SimpleCORS or Managed-CORS-With-Preflight), or let the origin send the headers. Then invalidate `/*`.",
  ],
  cost: "A cached copy without the headers stays until it is invalidated.",
  ran: null,
  docs: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-response-headers-policies.html",
};
