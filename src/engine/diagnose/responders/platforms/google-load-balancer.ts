import type { Responder } from "../responder";

/** Google Cloud's load balancer, with Cloud Armor: a short page of its own. Source: https://cloud.google.com/armor/docs/configure-security-policies */
export const googleLoadBalancer: Responder = {
  id: "google-load-balancer",
  name: "Google Cloud load balancer",
  kind: "gateway",
  owner: "platform",
  own: [
    { status: [403], headers: { via: /^1\.1 google$/ }, type: /^text\/html/, length: [134], sure: false },
    {
      status: [502, 503, 504],
      headers: { via: /^1\.1 google$/, "referrer-policy": /^no-referrer$/ },
      type: /^text\/html/,
      sure: false,
    },
  ],
};
