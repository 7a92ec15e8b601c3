import type { Policy } from "../../policy";
import { fixedHeaders } from "../header-lines";
import { doubleQuoted } from "../quote";
import type { Recipe } from "../recipe";
import { hasWildcardOrigin } from "../odd-values";

/**
 * Caddy. https://caddyserver.com/docs/caddyfile/directives/header, version 2.6. Caddy sorts directives: `respond` comes after
 * `basicauth`, `forward_auth` and every `handle`, unless it is told otherwise.
 */
export const caddy: Recipe = {
  id: "caddy",
  name: "Caddy",
  family: "Web servers and proxies",
  install: null,
  embeds: true,
  trap: "Without `order respond after header`, Caddy runs authentication and every `handle` block first, wherever `respond` stands, and the preflight never gets here.",
  refuses: (policy) =>
    hasWildcardOrigin(policy) || policy.origins.some((origin) => origin.includes("{"))
      ? "Caddy gives `{` and `*` in an origin a meaning of their own."
      : null,
  parts: (policy) => [
    {
      where: `Inside the site block of your API, as its first lines. Delete every other \`header Access-Control-\` line in it.`,
      code: [
        ...listedOrigin(policy),
        "header {",
        ...fixedHeaders(policy).map(([name, value]) => `\t${name} ${doubleQuoted(value)}`),
        "}",
        "",
        "@preflight {",
        "\tmethod OPTIONS",
        "\theader Access-Control-Request-Method *",
        "}",
        "respond @preflight 204",
      ].join("\n"),
    },
    {
      where:
        "Inside the block of each `reverse_proxy`, so that the application's own lines don't come twice. If it has no block, give it one: `reverse_proxy localhost:3000 { }` over several lines.",
      code: ["Origin", "Credentials"].map((what) => `header_down -Access-Control-Allow-${what}`).join("\n"),
    },
    {
      where:
        "Inside the global options block, which is `{` and `}` at the top of the `Caddyfile`. If there is none, put these two signs around it.",
      code: "order respond after header",
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
