import type { Policy } from "../../policy";
import { json } from "../quote";
import type { Recipe } from "../recipe";

/** Traefik's dynamic configuration in a YAML file. https://doc.traefik.io/traefik/v3.0/middlewares/http/headers/ */
export const traefik: Recipe = {
  id: "traefik",
  name: "Traefik (YAML file)",
  family: "Web servers and proxies",
  install: null,
  trap: "It has to be the first name in the router's `middlewares`. After an authentication check such as `basicAuth`, the preflight is rejected before it gets here.",
  parts: (policy) => [
    {
      where: "In the file of your routers, below `http:` and `middlewares:`.",
      code: ["cors:", "  headers:", ...optionsOf(policy).map((line) => `    ${line}`)].join("\n"),
    },
    { where: "In the router of your API, as the first name below `middlewares:`.", code: "- cors" },
  ],
};

function optionsOf({ origins, methods, headers, credentials, maxAge, exposed }: Policy): string[] {
  return [
    `accessControlAllowOriginList: ${listOf(origins)}`,
    `accessControlAllowMethods: ${listOf(methods)}`,
    ...(headers.length > 0 ? [`accessControlAllowHeaders: ${listOf(headers)}`] : []),
    ...(exposed.length > 0 ? [`accessControlExposeHeaders: ${listOf(exposed)}`] : []),
    ...(credentials ? ["accessControlAllowCredentials: true"] : []),
    ...(maxAge === null ? [] : [`accessControlMaxAge: ${maxAge}`]),
    "addVaryHeader: true",
  ];
}

/** Traefik reads the file as a template of Go before it reads YAML, so that two braces must not stand side by side. */
function listOf(values: readonly string[]): string {
  return `[${values.map((value) => json(value).replaceAll("{", String.raw`\u007b`)).join(", ")}]`;
}
