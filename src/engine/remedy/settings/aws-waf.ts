import type { Setting } from "./setting";

/** AWS WAF stopped the request. */
export const awsWaf: Setting = {
  id: "aws-waf",
  responders: ["aws-waf"],
  title: "Exempt the API and OPTIONS in AWS WAF",
  steps: () => [
    "A rule of AWS WAF (bot control, a rate rule, or a challenge) responded before your API. Find the rule under Sampled requests.",
    "Scope the rule down, so that it leaves out the method OPTIONS and the API's path.",
  ],
  cost: null,
  ran: null,
  docs: "https://docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge.html",
};
