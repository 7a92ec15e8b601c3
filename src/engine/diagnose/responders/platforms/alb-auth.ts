import type { Responder } from "../responder";

/**
 * Authentication by an AWS load balancer.
 * Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html
 */
export const albAuth: Responder = {
  id: "alb-auth",
  name: "AWS load balancer (authentication)",
  kind: "login-wall",
  owner: "platform",
  own: [
    { location: /[?&]redirect_uri=[^&]*(?:%2F|\/)oauth2(?:%2F|\/)idpresponse/i },
    { headers: { "set-cookie": /\bAWSALBAuthNonce=|\bAWSELBAuthSessionCookie/ }, status: [302, 401] },
  ],
};
