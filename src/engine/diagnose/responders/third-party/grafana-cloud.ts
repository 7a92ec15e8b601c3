import type { Responder } from "../responder";

/**
 * Grafana Cloud's own endpoints for logs, metrics and traces, whose tokens belong on a server; its collector for pages (Faro) allows
 * them. Source: https://github.com/grafana/loki/issues/10523
 */
export const grafanaCloud: Responder = {
  id: "grafana-cloud",
  name: "Grafana Cloud",
  kind: "platform",
  owner: "third-party",
  hosts: /^(?:logs|prometheus|tempo|profiles|influx|graphite|otlp-gateway)-[a-z0-9-]+\.grafana\.net$/,
  there: [{}],
};
