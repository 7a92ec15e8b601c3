import { getHeader } from "../../fetch/headers";
import type { Need } from "../need";
import type { Setting } from "./setting";

/** A rule of AWS WAF blocked a request at a load balancer or at API Gateway, which then responded itself. */
export const awsWafRule: Setting = {
  id: "aws-waf-rule",
  responders: ["aws-alb", "aws-rest-gateway"],
  fits: mayBeRule,
  title: "Look for a rule of AWS WAF that blocks it",
  steps: (need) => [
    mayBeKey(need)
      ? "API Gateway responds so where the API key is missing or wrong, where the URL names a stage that does not exist (on a domain of your own: a path without an API mapping), and where AWS WAF blocks the request. If the method needs a key, send `x-api-key`."
      : `A load balancer responds with ${need.status} itself where AWS WAF blocks the request, or where a rule of its listener has a fixed response.`,
    "Open the web ACL's sampled requests: they name the rule. `SizeRestrictions_BODY` of the core rule set blocks every body over 8 KB, and `CrossSiteScripting_BODY` one that looks like HTML: set that rule to Count, or leave the API's path out.",
    ...(need.status === 413 ? ["A Lambda function behind a load balancer takes bodies up to 1 MB."] : []),
  ],
  cost: null,
  ran: null,
  docs: "https://repost.aws/knowledge-center/waf-block-respond-403-forbidden-error",
};

/** Source: https://repost.aws/knowledge-center/api-gateway-troubleshoot-403-forbidden, the troubleshooting page of load balancers. */
function mayBeRule(need: Need): boolean {
  const { status, answeredBy } = need;
  return answeredBy?.id === "aws-alb" ? status === 403 || status === 413 : mayBeKey(need);
}

function mayBeKey({ status, stop }: Need): boolean {
  return status === 403 && getHeader(stop.response?.headers, "x-amzn-errortype") === "ForbiddenException";
}
