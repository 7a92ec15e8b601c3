import { value } from "../need";
import { type Setting, isAboutCors } from "./setting";

/** Envoy's and Istio's policy. */
export const envoyCors: Setting = {
  id: "envoy-cors",
  responders: ["envoy"],
  fits: ({ status }) => isAboutCors(status),
  title: "Let Envoy or Istio send the CORS headers",
  steps: ({ origin, stop }) => [
    `In Istio's VirtualService, set \`corsPolicy\` with ${value(origin)} under \`allowOrigins\` (\`exact\`), \`allowMethods\` and \`allowHeaders\`; in Envoy, the filter \`envoy.filters.http.cors\`, before the authorization filters.`,
    stop.isPreflight
      ? "Let preflights pass the JWT check: a preflight has no token. `bypass_cors_preflight: true` in Envoy's `jwt_authn`, which Istio sets by itself since 1.13; in Istio's `AuthorizationPolicy`, allow the method `OPTIONS`."
      : "Its own responses have no CORS headers while the CORS filter runs after the JWT filter, as in Istio: an `EnvoyFilter` can insert `envoy.filters.http.cors` before `envoy.filters.http.jwt_authn`.",
  ],
  cost: null,
  ran: "Envoy 1.40.0 and its `jwt_authn`; Istio's settings were not run",
  docs: "https://istio.io/latest/docs/reference/config/networking/virtual-service/#CorsPolicy",
};
