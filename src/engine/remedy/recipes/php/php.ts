import { ANY, type Policy } from "../../policy";
import { everyResponse, preflightHeaders, type HeaderLine } from "../header-lines";
import { singleQuoted } from "../quote";
import type { Recipe } from "../recipe";

/**
 * PHP without a framework. https://www.php.net/manual/en/function.header.php, version 8.2. It grants to the listed origins and
 * leaves the others to what comes after it; where every response is open today, they keep the wildcard.
 */
export const php: Recipe = {
  id: "php",
  name: "PHP",
  family: "Ruby, PHP, .NET, Elixir",
  install: null,
  embeds: true,
  keepsList: true,
  keepsOpen: true,
  trap: "PHP sends its headers with the first output. An `echo`, a warning or an empty line above `<?php` is output, and no CORS header can follow it.",
  parts: (policy) => [
    {
      where: [
        "In the script that gets every request (often `index.php`), right after `<?php`, or after `declare(strict_types=1);` and `namespace` where these are.",
        policy.hidesList
          ? "Leave other code for CORS where it is: it keeps its own origins."
          : "Delete every other statement with `Access-Control-` in it, if there is one; origins of its own belong into the list here.",
      ].join(" "),
      code: codeOf(policy).join("\n"),
    },
  ],
};

function codeOf(policy: Policy): string[] {
  const { origins, embedded, open } = policy;
  const granted = everyResponse({ ...policy, embedded: false }).map(headerCall);
  const forAll = embedded ? [headerCall(["Cross-Origin-Resource-Policy", "cross-origin"])] : [];
  const toAnybody = headerCall(["Access-Control-Allow-Origin", ANY]);
  if (origins[0] === ANY) return [...forAll, toAnybody, ...granted, ...preflightOf(policy)];
  const toListed = ['header("Access-Control-Allow-Origin: $origin");', ...granted];
  return [
    ...forAll,
    ...(open ? [toAnybody] : []),
    "header('Vary: Origin', false);",
    "$origin = $_SERVER['HTTP_ORIGIN'] ?? '';",
    `if (in_array($origin, [${origins.map(singleQuoted).join(", ")}], true)) {`,
    ...indented([...toListed, ...(open ? [] : preflightOf(policy))]),
    "}",
    ...(open ? preflightOf(policy) : []),
  ];
}

function preflightOf(policy: Policy): string[] {
  return [
    "if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS' && isset($_SERVER['HTTP_ACCESS_CONTROL_REQUEST_METHOD'])) {",
    ...indented([...preflightHeaders(policy).map(headerCall), "http_response_code(204);", "exit;"]),
    "}",
  ];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `    ${line}`);
}

function headerCall([name, value]: HeaderLine): string {
  return `header(${singleQuoted(`${name}: ${value}`)});`;
}
