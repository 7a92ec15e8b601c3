import { ANY, type Policy } from "../../policy";
import { everyResponse, type HeaderLine, preflightHeaders } from "../header-lines";
import { forOwnOrigins } from "../own-origins";
import { doubleQuoted } from "../quote";
import type { Recipe } from "../recipe";
import { hasWildcardOrigin } from "../odd-values";

/**
 * Caddy. https://caddyserver.com/docs/caddyfile/directives/header, version 2.6. Caddy sorts directives: `respond` comes after
 * `basicauth`, `forward_auth` and every `handle`, unless it is told otherwise. `defer` sets a header once the application has
 * responded, in place of its own; what Caddy refuses by itself never gets there, so the same headers are set at once too.
 */
export const caddy: Recipe = {
  id: "caddy",
  name: "Caddy",
  family: "Web servers and proxies",
  install: null,
  embeds: true,
  leavesOthers: true,
  trap: "Without `order respond after header`, Caddy runs authentication and every `handle` block first, wherever `respond` stands, and the preflight never gets here.",
  refuses: (policy) =>
    hasWildcardOrigin(policy) || policy.origins.some((origin) => origin.includes("{"))
      ? "Caddy gives `{` and `*` in an origin a meaning of their own."
      : null,
  parts: (policy) => [
    {
      where: "Inside the site block of your API, as its first lines.",
      code: siteLines(forOwnOrigins(policy)).join("\n"),
    },
    {
      where:
        "Inside the global options block, which is `{` and `}` at the top of the `Caddyfile`. If there is none, put these two signs around it.",
      code: "order respond after header",
    },
  ],
};

function siteLines(policy: Policy): string[] {
  const isOpen = policy.origins[0] === ANY;
  const asking = policy.origins.map((origin) => `\theader Origin ${doubleQuoted(origin)}`);
  const origin: HeaderLine = ["Access-Control-Allow-Origin", isOpen ? ANY : "{header.Origin}"];
  const granted = [origin, ...everyResponse({ ...policy, embedded: false })].map(set);
  const matcher = isOpen ? "" : "@page ";
  return [
    ...(isOpen ? [] : ["@page {", ...asking, "}", "header +Vary Origin"]),
    ...(policy.embedded ? ["header {", set(["Cross-Origin-Resource-Policy", "cross-origin"]), "\tdefer", "}"] : []),
    `header ${matcher}{`,
    ...granted,
    ...preflightHeaders(policy).map(set),
    "}",
    `header ${matcher}{`,
    ...granted,
    "\tdefer",
    "}",
    "",
    "@page_preflight {",
    "\tmethod OPTIONS",
    ...(isOpen ? [] : asking),
    "\theader Access-Control-Request-Method *",
    "}",
    "respond @page_preflight 204",
  ];
}

function set([name, value]: HeaderLine): string {
  return `\t${name} ${doubleQuoted(value)}`;
}
