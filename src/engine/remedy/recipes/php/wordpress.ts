import { ANY, type Policy } from "../../policy";
import { type HeaderLine, everyResponse, preflightHeaders } from "../header-lines";
import { singleQuoted } from "../quote";
import type { Recipe } from "../recipe";

/**
 * WordPress' REST API. Its own `rest_send_cors_headers` allows every origin with credentials, so it is taken away.
 * https://developer.wordpress.org/reference/functions/rest_send_cors_headers/, version 6
 */
export const wordpress: Recipe = {
  id: "wordpress",
  name: "WordPress (REST API)",
  family: "Ruby, PHP, .NET, Elixir",
  install: null,
  trap: "It covers `/wp-json/` alone: fonts and images are the web server's. A redirect to the site's main URL (`www`, https, a slash) comes before it and has no CORS headers.",
  parts: (policy) => [
    {
      where: "At the end of `functions.php` of the (child) theme, or in a plugin of your own.",
      code: filterOf(policy).join("\n"),
    },
  ],
};

function filterOf(policy: Policy): string[] {
  const { origins } = policy;
  const isAny = origins[0] === ANY;
  const header = ([name, value]: HeaderLine): string => `header(${singleQuoted(`${name}: ${value}`)});`;
  const granted = [...everyResponse({ ...policy, embedded: false }), ...preflightHeaders(policy)].map(header);
  return [
    "add_action('rest_api_init', function () {",
    "    remove_filter('rest_pre_serve_request', 'rest_send_cors_headers');",
    "    add_filter('rest_pre_serve_request', function ($served) {",
    ...(isAny
      ? [header(["Access-Control-Allow-Origin", ANY]), ...granted]
      : [
          "header('Vary: Origin', false);",
          "$origin = $_SERVER['HTTP_ORIGIN'] ?? '';",
          `if (in_array($origin, [${origins.map(singleQuoted).join(", ")}], true)) {`,
          "    header('Access-Control-Allow-Origin: ' . $origin);",
          ...granted.map((line) => `    ${line}`),
          "}",
        ]
    ).map((line) => `        ${line}`),
    "        return $served;",
    "    });",
    "}, 15);",
  ];
}
