import type { Responder } from "../responder";

/**
 * The APIs of Amazon's own services, which allow pages or not as each is made; a bucket, an API of one's own and a load balancer have more
 * labels. Source: https://docs.aws.amazon.com/general/latest/gr/rande.html, aws-sdk-js#581
 */
export const awsApi: Responder = {
  id: "aws-api",
  name: "Amazon's API",
  kind: "platform",
  owner: "third-party",
  hosts: /^(?!s3[.-])[a-z0-9-]+\.[a-z]{2}(?:-[a-z]+)+-\d\.amazonaws\.com(?:\.cn)?$/,
  there: [{}],
};
