import type { Responder } from "../responder";

/**
 * CloudFront's own page; a redirect or an error of the origin has `x-cache` too.
 * Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-response-headers-policies.html
 */
export const cloudfrontOwn: Responder = {
  id: "cloudfront-own",
  name: "CloudFront",
  kind: "gateway",
  owner: "platform",
  own: [{ status: [403, 405, 413, 502, 503, 504], headers: { server: /^CloudFront$/ } }],
  marks: [{ headers: { "x-amz-cf-id": /./ } }],
};
