import type { Policy } from "../../policy";
import { fixedHeaders } from "../header-lines";
import { doubleQuoted } from "../quote";
import type { Recipe } from "../recipe";
import { hasWildcardOrigin } from "../odd-values";

/** Caddy. https://caddyserver.com/docs/caddyfile/directives/header, version 2.6 */
export const caddy: Recipe = {
  id: "caddy",
  name: "Caddy",
  family: "Web servers and proxies",
  install: null,
  trap: "Caddy runs `basic_auth` and `forward_auth` before `respond`, wherever they stand. Define `@asks not method OPTIONS` and give them `@asks`, or they refuse the browser's test request.",
  refuses: (policy) =>
    hasWildcardOrigin(policy) || policy.origins.some((origin) => origin.includes("{"))
      ? "Caddy gives `{` and `*` in an origin a meaning of their own."
      : null,
  parts: (policy) => [
    {
      where: "Inside the site block of your API.",
      code: [
        ...listedOrigin(policy),
        "header {",
        ...fixedHeaders(policy).map(([name, value]) => `\t${name} ${doubleQuoted(value)}`),
        "}",
        "",
        "@preflight method OPTIONS",
        "respond @preflight 204",
      ].join("\n"),
    },
    {
      where: "Inside the block of `reverse_proxy`, so that the application's own lines do not come twice.",
      code: "header_down -Access-Control-Allow-Origin\nheader_down -Access-Control-Allow-Credentials",
    },
  ],
};

/** For a list: the asking origin, if it is in the list. */
function listedOrigin({ origins }: Policy): string[] {
  if (origins.length === 1) return [];
  return [
    "@cors_origin {",
    ...origins.map((origin) => `\theader Origin ${doubleQuoted(origin)}`),
    "}",
    "header @cors_origin Access-Control-Allow-Origin {header.Origin}",
  ];
}
