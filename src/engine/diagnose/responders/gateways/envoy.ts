import type { Responder } from "../responder";

/**
 * Envoy and Istio: a response of the application has its time in it.
 * Source: https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/router_filter
 */
export const envoy: Responder = {
  id: "envoy",
  name: "Envoy",
  kind: "gateway",
  own: [{ headers: { server: /^(?:istio-)?envoy/ }, absent: ["x-envoy-upstream-service-time"] }],
  marks: [{ headers: { server: /^(?:istio-)?envoy/ } }, { headers: { "x-envoy-upstream-service-time": /./ } }],
};
