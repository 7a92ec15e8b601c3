import { type Need, json, value, values } from "../need";
import type { Setting } from "./setting";

/** The CORS rules of an S3 bucket. */
export const awsS3Cors: Setting = {
  id: "aws-s3-cors",
  responders: ["aws-s3", "huawei-obs", "aliyun-oss", "s3-compatible"],
  fits: ({ status }) => status < 300 || status >= 400,
  title: "Add a CORS rule to the bucket",
  steps: ({ origin, method, headers }) => [
    `The bucket's CORS rules must have one that fits origin, method and headers together: ${value(origin)}, ${value(method)}${headers.length > 0 ? `, ${values(headers)}` : ""}.`,
    "In the console, open the bucket, Permissions, Cross-origin resource sharing (CORS), and edit the rules. Keep those that are there: saving replaces all of them.",
    "List `ETag` and each other header that your script reads under ExposeHeaders.",
  ],
  code: (need: Need) => [
    { where: "The bucket's CORS configuration", language: "json", text: json([bucketRule(need)]) },
  ],
  cost: "A CDN or the browser can still have a copy without the headers: empty the cache and load again.",
  ran: null,
  docs: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors-troubleshooting.html",
};

function bucketRule({ origin, method, headers }: Need) {
  return {
    AllowedOrigins: [origin],
    AllowedMethods: [method],
    AllowedHeaders: headers.length > 0 ? headers : ["*"],
    ExposeHeaders: ["ETag"],
    MaxAgeSeconds: 3600,
  };
}
