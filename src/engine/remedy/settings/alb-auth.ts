import type { Setting } from "./setting";

/** Authentication by an AWS load balancer in front. */
export const albAuth: Setting = {
  id: "alb-auth",
  responders: ["alb-auth"],
  title: "Let OPTIONS through the load balancer's authentication",
  steps: () => [
    "Add a listener rule with a lower number for the method OPTIONS that only forwards.",
    "Set OnUnauthenticatedRequest to `deny` for the API: a script gets 401 then, and no redirect.",
  ],
  cost: null,
  ran: null,
  docs: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html",
};
