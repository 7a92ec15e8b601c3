import type { Responder } from "../responder";

/** zrok's interstitial page. Source: https://docs.zrok.io/docs/guides/interstitial-page/ */
export const zrok: Responder = {
  id: "zrok",
  name: "zrok",
  kind: "tunnel",
  owner: "platform",
  hosts: /\.share\.zrok\.io$/,
  there: [{ status: [200], type: /^text\/html/, sure: false }],
};
