import type { Responder } from "../responder";

/**
 * AWS WAF, in front of CloudFront, a load balancer or API Gateway.
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge.html
 */
export const awsWaf: Responder = {
  id: "aws-waf",
  name: "AWS WAF",
  kind: "firewall",
  owner: "platform",
  own: [{ headers: { "x-amzn-waf-action": /./ } }],
};
