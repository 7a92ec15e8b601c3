import { value } from "../need";
import type { Setting } from "./setting";

/** Grafana has no CORS. */
export const grafanaProxy: Setting = {
  id: "grafana-proxy",
  responders: ["grafana"],
  title: "Put a proxy in front of Grafana",
  steps: ({ origin }) => [
    `If it is Grafana: it has no setting for CORS. Let the reverse proxy in front of it send ${value(`Access-Control-Allow-Origin: ${origin}`)} and respond to OPTIONS, or call its API from your own back end, which holds the token too.`,
    "A 403 with `origin not allowed` is its CSRF check: pass the `Host` header on, or set `csrf_trusted_origins` under `[security]`.",
  ],
  cost: null,
  ran: null,
  docs: "https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/",
};
