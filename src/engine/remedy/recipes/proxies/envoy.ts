import type { Policy } from "../../policy";
import { json } from "../quote";
import type { Recipe } from "../recipe";

/**
 * Envoy's CORS filter. It names the request's origin also where any is allowed, and adds no `Vary`.
 * https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/cors_filter, version 1.40
 */
export const envoy: Recipe = {
  id: "envoy",
  name: "Envoy",
  family: "Web servers and proxies",
  install: null,
  trap: "It has to be the first of the `http_filters`. A filter before it, such as `jwt_authn` or `ext_authz`, rejects the preflight, and its responses have no CORS headers. Nor has a `direct_response` or a `redirect` of a route.",
  parts: (policy) => [
    {
      where:
        "In the virtual host of your API, beside its `routes`. Delete another `envoy.filters.http.cors` in its routes.",
      code: hostOf(policy).join("\n"),
    },
    {
      where: "As the first of the listener's `http_filters`, unless it is there.",
      code: [
        "- name: envoy.filters.http.cors",
        "  typed_config:",
        '    "@type": type.googleapis.com/envoy.extensions.filters.http.cors.v3.Cors',
      ].join("\n"),
    },
  ],
};

function hostOf({ origins, methods, headers, credentials, maxAge, exposed, embedded }: Policy): string[] {
  const added: readonly (readonly [name: string, value: string])[] = [
    ["Vary", "Origin"],
    ...(embedded ? [["Cross-Origin-Resource-Policy", "cross-origin"] as const] : []),
  ];
  return [
    "typed_per_filter_config:",
    "  envoy.filters.http.cors:",
    '    "@type": type.googleapis.com/envoy.extensions.filters.http.cors.v3.CorsPolicy',
    "    allow_origin_string_match:",
    ...origins.map((origin) => `      - exact: ${json(origin)}`),
    `    allow_methods: ${json(methods.join(", "))}`,
    ...(headers.length > 0 ? [`    allow_headers: ${json(headers.join(", "))}`] : []),
    ...(exposed.length > 0 ? [`    expose_headers: ${json(exposed.join(", "))}`] : []),
    ...(credentials ? ["    allow_credentials: true"] : []),
    ...(maxAge === null ? [] : [`    max_age: "${maxAge}"`]),
    // What the application sends of its own would stand beside.
    "response_headers_to_remove: [Access-Control-Allow-Origin, Access-Control-Allow-Credentials]",
    "response_headers_to_add:",
    ...added.flatMap(([name, value]) => [`  - header: { key: ${name}, value: ${value} }`]),
  ];
}
