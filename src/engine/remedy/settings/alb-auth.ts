import type { Setting } from "./setting";

const DOCS = "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html";
const DENY = "Set OnUnauthenticatedRequest to `deny` for the API: a script gets 401 then, and no redirect.";

/** Authentication by an AWS load balancer in front of a preflight. */
export const albAuth: Setting = {
  id: "alb-auth",
  responders: ["alb-auth"],
  fits: ({ stop }) => stop.isPreflight,
  title: "Let OPTIONS through the load balancer's authentication",
  steps: () => ["Add a listener rule with a lower number for the method OPTIONS that only forwards.", DENY],
  cost: null,
  ran: null,
  docs: DOCS,
};

/** Authentication by an AWS load balancer in front of the request itself. */
export const albAuthDeny: Setting = {
  id: "alb-auth-deny",
  responders: ["alb-auth"],
  fits: ({ stop }) => !stop.isPreflight,
  title: "Get 401 from the load balancer in place of the redirect",
  steps: () => [DENY],
  cost: "Its 401 has no CORS headers: a page of another origin sees a failed request, not the status.",
  ran: null,
  docs: DOCS,
};
