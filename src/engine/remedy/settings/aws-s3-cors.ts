import { type Need, json, values } from "../need";
import { permissions } from "../permissions";
import type { Setting } from "./setting";

/** Stores whose rules are S3's and are set alike. R2 and others sign URLs in the same way, and have rules of their own. */
const S3 = ["aws-s3", "huawei-obs", "aliyun-oss", "s3-compatible", "s3-signed"];

/** The CORS rules of an S3 bucket. */
export const awsS3Cors: Setting = {
  id: "aws-s3-cors",
  responders: S3,
  fits: ({ status, product }) =>
    (status < 300 || (status >= 400 && status < 500)) && (product?.kind !== "object-store" || S3.includes(product.id)),
  title: "Add a CORS rule to the bucket",
  titleWhereOn: "Allow what is missing in the bucket's CORS rules",
  steps: (need) => [
    `One CORS rule of the bucket has to allow all of this together: ${permissions(need)}.`,
    need.product?.id === "s3-signed" || need.product?.id === "s3-compatible"
      ? `Set them in the store's console, or by its S3 API: \`aws s3api put-bucket-cors --bucket NAME --endpoint-url ${need.url.origin} --cors-configuration file://cors.json\`. Keep those that are there: it replaces all of them.`
      : "In the console, open the bucket, Permissions, Cross-origin resource sharing (CORS), and edit the rules. Keep those that are there: saving replaces all of them.",
    "List `ETag` and each other header that your script reads under ExposeHeaders.",
  ],
  code: (need: Need) => [
    { where: "The bucket's CORS configuration", language: "json", text: json([bucketRule(need)]) },
  ],
  expose: (names) => ({
    title: "Expose the header in the bucket's CORS rule",
    steps: [
      `In the bucket's CORS rule that allows the page, add ${values(names)} to \`ExposeHeaders\` and keep the rest: in the console under Permissions, Cross-origin resource sharing (CORS), or with the API \`PutBucketCors\`.`,
    ],
    code: [{ where: "In that rule", language: "json", text: `"ExposeHeaders": ${JSON.stringify(names)}` }],
  }),
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
