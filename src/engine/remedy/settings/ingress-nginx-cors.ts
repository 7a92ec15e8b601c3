import { value } from "../need";
import type { Setting } from "./setting";

/** Annotations of ingress-nginx. */
export const ingressNginxCors: Setting = {
  id: "ingress-nginx-cors",
  responders: ["nginx"],
  fits: ({ answeredBy }) => answeredBy?.id === "nginx",
  title: "If it is ingress-nginx: set the annotations of the Ingress",
  steps: ({ origin }) => [
    `Set \`nginx.ingress.kubernetes.io/enable-cors: "true"\` and \`nginx.ingress.kubernetes.io/cors-allow-origin\` to ${value(origin)}: it then responds to preflights before authentication, and its own errors have the headers.`,
    "For 413, raise `nginx.ingress.kubernetes.io/proxy-body-size`. With Gateway API, the same is the `CORS` filter of an HTTPRoute.",
  ],
  cost: null,
  docs: "https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#enable-cors",
};
