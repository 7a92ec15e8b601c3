import type { Responder } from "../responder";

/** Grafana, by its API. Source: https://grafana.com/docs/grafana/latest/developers/http_api/ */
export const grafana: Responder = {
  id: "grafana",
  name: "Grafana",
  kind: "platform",
  paths: /^\/api\/(?:dashboards\/(?:home|uid|db|tags)\b|datasources\/(?:proxy|uid)\/|ds\/query$)/,
};
