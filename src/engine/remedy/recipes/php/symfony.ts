import type { Policy } from "../../policy";
import { hasWildcardOrigin } from "../odd-values";
import { json, jsonList } from "../quote";
import type { Recipe } from "../recipe";

/** Symfony with NelmioCorsBundle. https://symfony.com/bundles/NelmioCorsBundle/current/index.html, version 2.6 */
export const symfony: Recipe = {
  id: "symfony",
  name: "Symfony (NelmioCorsBundle)",
  family: "Ruby, PHP, .NET, Elixir",
  install: "composer require nelmio/cors-bundle",
  trap: "Its listener runs before the firewall. An empty `paths` covers nothing. Clear the cache afterwards (`bin/console cache:clear`), and remove the `CORS_ALLOW_ORIGIN` that the bundle put into `.env`.",
  refuses: (policy) => (hasWildcardOrigin(policy) ? "The bundle takes no `*` inside an origin." : null),
  parts: (policy) => [
    { where: "`config/packages/nelmio_cors.yaml`, the whole file.", code: configOf(policy).join("\n") },
  ],
};

function configOf({ origins, methods, headers, credentials, maxAge, exposed }: Policy): string[] {
  return [
    "nelmio_cors:",
    "    paths:",
    "        '^/':",
    ...[
      "origin_regex: false",
      `allow_origin: [${origins.map(parameterless).map(json).join(", ")}]`,
      `allow_methods: [${jsonList(methods.map(parameterless))}]`,
      `allow_headers: [${jsonList(headers.map(parameterless))}]`,
      `expose_headers: [${jsonList(exposed.map(parameterless))}]`,
      `allow_credentials: ${credentials}`,
      `max_age: ${maxAge ?? 0}`,
    ].map((line) => `            ${line}`),
  ];
}

/** Symfony reads `%name%` as a parameter, and two signs as one. */
function parameterless(text: string): string {
  return text.replaceAll("%", "%%");
}
