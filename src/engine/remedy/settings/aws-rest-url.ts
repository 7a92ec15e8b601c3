import { getHeader } from "../../fetch/headers";
import { type Need, value } from "../need";
import type { Setting } from "./setting";

/** The host that API Gateway gives to an API: there, and only there, the path begins with the stage. */
const OWN_HOST = /^[a-z0-9]+\.execute-api\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/;

/**
 * A URL that fits no stage or no resource of a REST API. HTTP APIs respond to such a URL with 404.
 * Source: https://repost.aws/knowledge-center/api-gateway-troubleshoot-403-forbidden, aws-amplify/amplify-cli#3332
 */
export const awsRestUrl: Setting = {
  id: "aws-rest-url",
  responders: ["aws-rest-gateway", "aws-rest-no-route"],
  fits: (need) => hasNoResource(need) || hasNoMethod(need),
  title: "Compare the URL with the API's Invoke URL",
  steps: (need) => {
    const [stage = ""] = segmentsOf(need.url);
    return hasNoResource(need)
      ? [
          `API Gateway takes the first segment of the path as the stage, here ${value(stage)}, and no resource comes after it. Most likely the slash between them is missing (\`/dev/items\`, not \`/devitems\`), or the stage is left out or misspelled.`,
          "In API Gateway, Stages, copy the Invoke URL and put the resource after a slash. In Amplify, the path of a request has to begin with a slash: `/items`.",
          "If the URL is right, the method needs an API key, or AWS WAF blocked the request.",
        ]
      : [
          `The REST API has no ${value(need.method)} at this URL: compare the stage, the path (${value(need.url.pathname)}) and the method with API Gateway, Stages, and deploy the API to its stage.`,
          "API Gateway responds alike where the method uses IAM authorization and the request isn't signed.",
        ];
  },
  cost: null,
  ran: null,
  docs: "https://repost.aws/knowledge-center/api-gateway-troubleshoot-403-forbidden",
};

const segmentsOf = ({ pathname }: URL): readonly string[] => pathname.split("/").filter((segment) => segment !== "");

const errorOf = ({ stop }: Need): string => getHeader(stop.response?.headers, "x-amzn-errortype") ?? "";

function hasNoResource(need: Need): boolean {
  const isForbidden = need.status === 403 && errorOf(need) === "ForbiddenException";
  return isForbidden && OWN_HOST.test(need.url.hostname) && segmentsOf(need.url).length === 1;
}

function hasNoMethod(need: Need): boolean {
  return !need.stop.isPreflight && errorOf(need).startsWith("MissingAuthenticationTokenException");
}
