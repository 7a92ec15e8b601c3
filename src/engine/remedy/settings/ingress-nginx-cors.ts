import { getHeader } from "../../fetch/headers";
import { type Need, value } from "../need";
import { type Setting, isAboutCors } from "./setting";

/**
 * Annotations of ingress-nginx, which is told from other nginx by the Strict-Transport-Security that it sends unless told otherwise
 * (`hsts-max-age`, 15724800 seconds) and by the cookie of its sticky sessions. https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/configmap/
 */
export const ingressNginxCors: Setting = {
  id: "ingress-nginx-cors",
  responders: ["nginx"],
  fits: (need) => need.answeredBy?.id === "nginx" && isAboutCors(need.status) && isIngress(need),
  title: "If it is ingress-nginx: set the annotations of the Ingress",
  steps: ({ origin }) => [
    `Set \`nginx.ingress.kubernetes.io/enable-cors: "true"\` and \`nginx.ingress.kubernetes.io/cors-allow-origin\` to ${value(origin)}: it then responds to preflights before authentication, and its own errors have the headers.`,
    "With Gateway API, the same is the `CORS` filter of an HTTPRoute.",
  ],
  cost: null,
  ran: null,
  docs: "https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#enable-cors",
};

function isIngress({ exchange, others }: Need): boolean {
  return [exchange, ...others].some(({ hops }) =>
    hops.some(({ response, preflight }) =>
      [response?.headers, preflight?.response?.headers].some(
        (headers) =>
          /^max-age=15724800; includeSubDomains$/i.test(
            getHeader(headers ?? null, "strict-transport-security") ?? "",
          ) || /(?:^|\s)INGRESSCOOKIE=/.test(getHeader(headers ?? null, "set-cookie") ?? ""),
      ),
    ),
  );
}
