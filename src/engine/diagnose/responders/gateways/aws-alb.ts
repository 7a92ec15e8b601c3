import type { Responder } from "../responder";

/**
 * An AWS Application Load Balancer.
 * Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html
 */
export const awsAlb: Responder = {
  id: "aws-alb",
  name: "AWS load balancer",
  kind: "gateway",
  owner: "platform",
  own: [{ headers: { server: /^awselb\// } }],
};
