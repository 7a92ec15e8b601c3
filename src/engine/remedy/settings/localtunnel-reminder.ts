import { getHeader } from "../../fetch/headers";
import type { Setting } from "./setting";

/** localtunnel's reminder page. */
export const localtunnelReminder: Setting = {
  id: "localtunnel-reminder",
  responders: ["localtunnel"],
  fits: ({ status, stop }) =>
    [401, 511].includes(status) &&
    /^(?:text\/html\b|$)/i.test(getHeader(stop.response?.headers, "content-type") ?? "") &&
    getHeader(stop.response?.headers, "www-authenticate") === null,
  title: "Skip localtunnel's reminder page",
  steps: () => [
    "Send the header `bypass-tunnel-reminder: 1`, and allow it in your server's `Access-Control-Allow-Headers`.",
  ],
  cost: null,
  ran: null,
  docs: "https://github.com/localtunnel/localtunnel",
};
