import { value } from "../need";
import { type Setting, isAboutCors } from "./setting";

/** Envoy's and Istio's policy. */
export const envoyCors: Setting = {
  id: "envoy-cors",
  responders: ["envoy"],
  fits: ({ status }) => isAboutCors(status),
  title: "Let Envoy or Istio respond to preflights",
  steps: ({ origin }) => [
    `In Istio's VirtualService, set \`corsPolicy\` with ${value(origin)} under \`allowOrigins\` (\`exact\`), \`allowMethods\` and \`allowHeaders\`; in Envoy, the filter \`envoy.filters.http.cors\`, before the authorization filters.`,
    "Let `OPTIONS` pass `AuthorizationPolicy` and `RequestAuthentication`: a preflight has no token.",
  ],
  cost: null,
  ran: null,
  docs: "https://istio.io/latest/docs/reference/config/networking/virtual-service/#CorsPolicy",
};
