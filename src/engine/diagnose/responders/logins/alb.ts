import type { Login } from "../responder";

/** An AWS load balancer's sign-in. */
export const alb: Login = {
  id: "alb",
  name: "an AWS load balancer",
  query: /(?:^|[?&])redirect_uri=[^&]*(?:%2F|\/)oauth2(?:%2F|\/)idpresponse/i,
};
