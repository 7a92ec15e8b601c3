import type { Responder } from "../responder";

/** Google's Identity-Aware Proxy. Source: https://cloud.google.com/iap/docs/external-identity-sessions */
export const googleIap: Responder = {
  id: "google-iap",
  name: "Google Identity-Aware Proxy",
  kind: "login-wall",
  owner: "platform",
  own: [
    { headers: { "x-goog-iap-generated-response": /^true/ } },
    { location: /^https:\/\/accounts\.google\.com\/.*iap\.googleapis\.com/ },
  ],
};
