import type { Policy } from "../../policy";
import { everyResponse, type HeaderLine, preflightHeaders } from "../header-lines";
import { singleQuoted } from "../quote";
import type { Recipe } from "../recipe";

/** PHP without a framework. https://www.php.net/manual/en/function.header.php, version 8.2 */
export const php: Recipe = {
  id: "php",
  name: "PHP",
  family: "Ruby, PHP, .NET",
  install: null,
  trap: "PHP sends its headers with the first output. An `echo`, a warning or an empty line above `<?php` is output, and no CORS header can follow it.",
  parts: (policy) => [
    {
      where: "At the top of the script that responds, right after `<?php`, above your authentication check.",
      code: [
        ...originLines(policy),
        ...everyResponse(policy).map(headerCall),
        "",
        "if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS') {",
        ...preflightHeaders(policy).map((line) => `    ${headerCall(line)}`),
        "    http_response_code(204);",
        "    exit;",
        "}",
      ].join("\n"),
    },
  ],
};

function originLines({ origins }: Policy): string[] {
  if (origins.length === 1) return [headerCall(["Access-Control-Allow-Origin", origins[0]])];
  return [
    "$origin = $_SERVER['HTTP_ORIGIN'] ?? '';",
    `if (in_array($origin, [${origins.map(singleQuoted).join(", ")}], true)) {`,
    '    header("Access-Control-Allow-Origin: $origin");',
    "}",
    headerCall(["Vary", "Origin"]),
  ];
}

function headerCall([name, value]: HeaderLine): string {
  return `header(${singleQuoted(`${name}: ${value}`)});`;
}
