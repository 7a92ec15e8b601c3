import type { Setting } from "./setting";

/** A bucket in another region. */
export const awsS3Region: Setting = {
  id: "aws-s3-region",
  responders: ["aws-s3", "s3-compatible"],
  fits: ({ status }) => status === 301 || status === 307,
  title: "Use the endpoint of the bucket's region",
  steps: () => [
    "The storage redirects the request to the endpoint of the bucket's region, and a preflight must not be redirected.",
    "Give the client the bucket's region (`region` in the AWS SDK, `AWS_REGION`) and sign URLs for it: `https://BUCKET.s3.REGION.amazonaws.com`.",
  ],
  cost: "A bucket that was made less than a day ago may redirect for a while.",
  ran: null,
  docs: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/Redirects.html",
};
