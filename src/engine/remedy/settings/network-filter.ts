import { value } from "../need";
import type { Setting } from "./setting";

/** A web filter of the network. */
export const networkFilter: Setting = {
  id: "network-filter",
  responders: ["zscaler"],
  title: "Ask those who run the network",
  steps: ({ answeredBy, url }) => [
    answeredBy === null
      ? `A web filter of the network that this browser is in sent the redirect in place of ${value(url.host)}.`
      : `${answeredBy.name} is a web filter of the network that this browser is in: it sent the redirect in place of ${value(url.host)}.`,
    `Open ${value(url.origin)} in a tab once, so that the filter can log you in, and load the page again.`,
    "Ask those who run the network to let this host through without a login.",
  ],
  cost: null,
  ran: null,
  docs: "https://help.zscaler.com/zia",
};
