import type { Responder } from "../responder";

/** Prometheus, by its API on its port. Source: https://github.com/prometheus/prometheus/blob/main/cmd/prometheus/main.go */
export const prometheus: Responder = {
  id: "prometheus",
  name: "Prometheus",
  kind: "platform",
  owner: "platform",
  paths: /^\/api\/v1\/(?:query|query_range|query_exemplars|labels?|series|targets|rules|alerts|metadata|status)\b/,
  ports: ["9090"],
};
