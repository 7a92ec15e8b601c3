import type { Policy } from "../../policy";
import type { Recipe } from "../recipe";
import { hasWildcardOrigin } from "../odd-values";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** A response headers policy. https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyCorsConfig.html */
export const cloudfront: Recipe = {
  id: "cloudfront",
  name: "Amazon CloudFront",
  family: "Cloud",
  install: null,
  trap: "CloudFront adds headers, but it doesn't respond to preflights. The behavior must allow OPTIONS, and the server behind it must respond to OPTIONS with 200 or 204.",
  refuses: (policy) => {
    const other = policy.methods.find((method) => !METHODS.includes(method));
    if (other !== undefined)
      return `CloudFront takes the methods ${METHODS.join(", ")} and no others, so not \`${other}\`.`;
    return hasWildcardOrigin(policy) ? "CloudFront gives `*` in an origin a meaning of its own." : null;
  },
  parts: (policy) => [
    {
      where: "As `cors-policy.json` in an empty directory.",
      code: JSON.stringify(configOf(policy), null, 2),
    },
    {
      where:
        'In a shell, in that directory. Then open your distribution\'s behavior and choose the policy below "Response headers policy".',
      code: "aws cloudfront create-response-headers-policy --response-headers-policy-config file://cors-policy.json",
    },
  ],
};

function configOf({ server, origins, methods, headers, credentials, maxAge, exposed }: Policy) {
  return {
    Name: `cors-${server.replace(/^.*:\/\//, "").replaceAll(/[^a-zA-Z0-9]+/g, "-")}`,
    CorsConfig: {
      AccessControlAllowOrigins: listOf(origins),
      AccessControlAllowMethods: listOf(methods),
      // It can't be left out. A browser needs nobody's leave for this one.
      AccessControlAllowHeaders: listOf(headers.length > 0 ? headers : ["Accept"]),
      AccessControlAllowCredentials: credentials,
      ...(exposed.length > 0 ? { AccessControlExposeHeaders: listOf(exposed) } : {}),
      ...(maxAge === null ? {} : { AccessControlMaxAgeSec: maxAge }),
      OriginOverride: true,
    },
  };
}

function listOf(items: readonly string[]) {
  return { Quantity: items.length, Items: items };
}
