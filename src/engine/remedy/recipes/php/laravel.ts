import type { Policy } from "../../policy";
import { singleQuoted } from "../quote";
import type { Recipe } from "../recipe";
import { hasSmallMethod, hasWildcardOrigin } from "../odd-values";

/** Laravel's own middleware. https://laravel.com/docs/12.x/routing#cors and fruitcake/php-cors, which does the work */
export const laravel: Recipe = {
  id: "laravel",
  name: "Laravel",
  family: "Ruby, PHP, .NET, Elixir",
  install: "php artisan config:publish cors",
  trap: "`paths` lists the paths that it covers. Laravel starts with `api/*` only. If you cache your config, run `php artisan config:clear` afterwards.",
  refuses: (policy) => {
    if (hasSmallMethod(policy)) {
      return "Laravel writes every method in capitals, but a browser takes `patch` and `PATCH` for two methods.";
    }
    return hasWildcardOrigin(policy) ? "Laravel reads `*` in an origin as any text." : null;
  },
  parts: (policy) => [{ where: "`config/cors.php`, the whole file below `<?php`.", code: configOf(policy).join("\n") }],
};

function configOf({ origins, methods, headers, credentials, maxAge, exposed }: Policy): string[] {
  return [
    "return [",
    "    'paths' => ['*'],",
    `    'allowed_origins' => ${listOf(origins)},`,
    "    'allowed_origins_patterns' => [],",
    `    'allowed_methods' => ${listOf(methods)},`,
    `    'allowed_headers' => ${listOf(headers)},`,
    `    'exposed_headers' => ${listOf(exposed)},`,
    `    'max_age' => ${maxAge ?? 0},`,
    `    'supports_credentials' => ${credentials},`,
    "];",
  ];
}

function listOf(values: readonly string[]): string {
  return `[${values.map(singleQuoted).join(", ")}]`;
}
