import type { Setting } from "./setting";

/** Google's Identity-Aware Proxy in front of a preflight. */
export const googleIap: Setting = {
  id: "google-iap",
  responders: ["google-iap"],
  fits: ({ stop }) => stop.isPreflight,
  title: "Let preflights through Identity-Aware Proxy",
  steps: () => [
    "Set `accessSettings.corsSettings.allowHttpOptions: true` with `gcloud iap settings set`, so that OPTIONS needs no login.",
    "The request itself needs the cookie of somebody who has logged in: `credentials: 'include'`.",
  ],
  cost: null,
  ran: null,
  docs: "https://cloud.google.com/iap/docs/customizing",
};
