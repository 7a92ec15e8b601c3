import type { Policy } from "../../policy";
import type { Recipe } from "../recipe";
import { hasWildcardOrigin } from "../odd-values";

const METHODS = ["GET", "PUT", "POST", "DELETE", "HEAD"];

/** A bucket of S3. https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html */
export const s3: Recipe = {
  id: "s3",
  name: "Amazon S3",
  family: "Cloud",
  install: null,
  trap: "S3 sends CORS headers only when the request names its `Origin`. A CDN in front has to pass that header on, and to keep it in its cache key.",
  refuses: (policy) => {
    const other = policy.methods.find((method) => !METHODS.includes(method));
    if (other !== undefined) return `S3 takes the methods ${METHODS.join(", ")} and no others, so not \`${other}\`.`;
    return hasWildcardOrigin(policy) || policy.headers.some((name) => name.includes("*"))
      ? "S3 reads `*` in a name as any text."
      : null;
  },
  parts: (policy) => [
    {
      where: "In the S3 console, on the bucket's page under Permissions: the whole box Cross-origin resource sharing.",
      code: JSON.stringify([ruleOf(policy)], null, 2),
    },
  ],
};

function ruleOf({ origins, methods, headers, maxAge, exposed }: Policy) {
  return {
    AllowedOrigins: origins,
    AllowedMethods: methods,
    AllowedHeaders: headers,
    ...(exposed.length > 0 ? { ExposeHeaders: exposed } : {}),
    ...(maxAge === null ? {} : { MaxAgeSeconds: maxAge }),
  };
}
