import type { Responder } from "../responder";

/** Amazon S3. Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors-troubleshooting.html */
export const awsS3: Responder = {
  id: "aws-s3",
  name: "Amazon S3",
  kind: "object-store",
  owner: "platform",
  hosts:
    /^(?:[a-z0-9.-]+\.)?s3(?:[.-](?:dualstack\.)?[a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?$|\.s3-website[.-][a-z0-9-]+\.amazonaws\.com$/,
  own: [{ headers: { server: /^AmazonS3$/ } }],
  marks: [{ headers: { "x-amz-request-id": /./, "x-amz-id-2": /./ } }],
  there: [{}],
  refuses: [{ on: "preflight", status: [403], because: ["origin", "method", "header"] }],
};
