import type { Responder } from "../responder";

/** CloudFront. Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ */
export const cloudfront: Responder = {
  id: "cloudfront",
  name: "CloudFront",
  kind: "gateway",
  owner: "platform",
  hosts: /^[a-z0-9]{13,14}\.cloudfront\.net$/,
  marks: [{ headers: { "x-amz-cf-id": /./ } }, { headers: { via: /\(CloudFront\)/ } }],
};
