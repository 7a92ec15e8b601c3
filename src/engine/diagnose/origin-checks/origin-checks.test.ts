import { describe, expect, test } from "vitest";
import { diagnoseAndFix } from "../../remedy/full-diagnosis";
import { remediesFor } from "../../remedy/remedies";
import { diagnosisOf, exchangeOf } from "../testing";
import { ORIGIN_CHECKS } from "./index";

const ANGULAR = (allowed: string) =>
  `PUT http://dev.example:4200/api preflight 403 | ${allowed}Vary: Origin, Access-Control-Request-Headers | Access-Control-Allow-Methods: GET,HEAD,PUT,PATCH,POST,DELETE | Content-Type: text/plain`;

/** What each server was measured to send, or sends by its source; then the same a bit off. */
const ELSEWHERE = [
  [
    "vite-host-check",
    "GET https://dev.example:5173/a.js -> 403 | Vary: Origin | Content-Type: text/plain",
    "allowedHosts",
  ],
  [
    "webpack-host-check",
    "GET http://dev.example:8080/main.js -> 403 | X-Powered-By: Express | Content-Length: 19",
    "`devServer.allowedHosts`",
  ],
  [
    "vite-host-check",
    "PUT http://dev.example:5173/api preflight 403 | Vary: Origin, Access-Control-Request-Headers | Access-Control-Allow-Methods: GET,HEAD,PUT,PATCH,POST,DELETE | Content-Type: text/plain",
    "allowedHosts",
  ],
  ["vite-host-check", ANGULAR("Access-Control-Allow-Origin: https://app.example | "), "`angular.json`"],
  [
    "webpack-host-check",
    'GET http://dev.example:8080/app.js -> 200 | X-Powered-By: Express | Content-Type: text/html; charset=utf-8 | Content-Length: 19 | ETag: W/"13-OxsTL6IB85fkJxv9HO8uum0slCI"',
    "`DANGEROUSLY_DISABLE_HOST_CHECK=true`",
  ],
  [
    "webpack-host-check",
    'PUT http://dev.example:8080/app.js preflight 200 | X-Powered-By: Express | Content-Type: text/html; charset=utf-8 | Content-Length: 19 | ETag: W/"13-OxsTL6IB85fkJxv9HO8uum0slCI"',
    "`devServer.allowedHosts`",
  ],
  [
    "nextjs-dev-origins",
    "GET http://localhost:3000/_next/static/a.js -> 403 | Connection: keep-alive",
    "allowedDevOrigins",
  ],
  [
    "go-cross-origin-protection",
    "POST https://api.example/save -> 403 | Content-Type: text/plain; charset=utf-8 | X-Content-Type-Options: nosniff | Content-Length: 57",
    "AddTrustedOrigin",
  ],
  [
    "mcp-python-origin-check",
    "POST https://tools.example/mcp | Content-Type: application/json preflight 403 | Server: uvicorn | Content-Length: 21",
    '`TransportSecuritySettings(allowed_hosts=["tools.example"], allowed_origins=["https://app.example"])`',
  ],
  [
    "mcp-python-origin-check",
    "POST https://tools.example/mcp -> 421 | Server: uvicorn | Content-Length: 19",
    "`FastMCP`",
  ],
  ["sveltekit-csrf", "POST https://api.example/save -> 403 | Content-Length: 46", "csrf.trustedOrigins"],
] as const;

const NEARLY = [
  "PUT http://dev.example:5173/api preflight 403 | Vary: Origin, Access-Control-Request-Headers | Access-Control-Allow-Methods: GET,POST | Content-Type: text/plain",
  'GET http://dev.example:8080/app.js -> 200 | X-Powered-By: Express | Content-Type: text/html; charset=utf-8 | Content-Length: 19 | ETag: W/"13-another"',
  "GET https://dev.example:5173/a.js -> 403 | Vary: Origin | Content-Type: text/plain | Content-Length: 9",
  "GET https://dev.example:5173/a.js -> 403 | Vary: Origin | Content-Type: text/plain | X-Powered-By: Express",
  "GET http://dev.example:8080/main.js -> 403 | X-Powered-By: Express | Content-Length: 18",
  "GET http://dev.example:8080/main.js -> 403 | X-Powered-By: Express | Content-Length: 19 | Content-Type: text/html",
  "GET http://localhost:3000/api/a -> 403 | Connection: keep-alive",
  "GET http://localhost:3000/_next/static/a.js -> 404 | Connection: keep-alive",
  "POST https://api.example/save -> 403 | Content-Type: text/plain; charset=utf-8 | X-Content-Type-Options: nosniff | Content-Length: 58",
  "POST https://api.example/save -> 403 | Vary: Origin | Content-Type: text/plain; charset=utf-8 | X-Content-Type-Options: nosniff | Content-Length: 57",
  "POST https://api.example/save -> 403 | Content-Length: 44",
  "POST https://api.example/save -> 419",
  "POST https://tools.example/mcp -> 403 | Server: uvicorn | Content-Length: 21 | Content-Type: text/plain",
  "POST https://tools.example/items -> 403 | Server: uvicorn | Content-Length: 21",
];

describe("a request to another origin", () => {
  test.each(ELSEWHERE)("%s is known by its rejection, and its setting is named", (id, text, setting) => {
    const exchange = exchangeOf(`${text} => blocked`);
    const diagnosis = diagnoseAndFix(exchange, [exchange]);
    expect(diagnosis).toMatchObject({
      cause: "origin-check-rejected",
      answeredBy: { id, certainty: "inferred" },
      fix: null,
    });
    const steps = remediesFor(exchange, diagnosis, [exchange]).flatMap((remedy) => remedy.steps);
    expect(steps.join(" ")).toContain(setting);
  });

  test("is not told to add CORS headers that the rejection already has", () => {
    const stepsOf = (allowed: string) => diagnosisOf(`${ANGULAR(allowed)} => blocked`).help?.steps.join(" ");
    expect(stepsOf("Access-Control-Allow-Origin: https://app.example | ")).not.toContain("needs CORS headers");
    expect(stepsOf("")).toContain("needs CORS headers");
  });

  test.each(NEARLY)("%s is not taken for one", (text) => {
    expect(diagnosisOf(`${text} => blocked`).cause).not.toBe("origin-check-rejected");
  });
});

describe("a request to the page's own origin", () => {
  const own = (method: string, response: string) =>
    diagnosisOf(
      `${method} https://app.example/save | Origin: https://app.example -> ${response} => delivered same-origin`,
    ).warnings.find(({ id }) => id === "own-origin-refused")?.text ?? null;

  test.each([
    ["SvelteKit", "403 | Content-Length: 46", "It was SvelteKit's"],
    [
      "Go",
      "403 | Content-Type: text/plain; charset=utf-8 | X-Content-Type-Options: nosniff | Content-Length: 120",
      "`Host`",
    ],
    ["Laravel", "419 | Content-Type: text/html", "`X-XSRF-TOKEN`"],
    ["a Server Action", "500 | Content-Type: text/x-component", "`X-Forwarded-Host`"],
    ["Rails", "422 | X-Runtime: 0.01 | Content-Type: text/html; charset=utf-8", "It was likely Rails'"],
    [
      "Django",
      "403 | Content-Type: text/html | X-Content-Type-Options: nosniff | Referrer-Policy: same-origin | Cross-Origin-Opener-Policy: same-origin | X-Frame-Options: DENY",
      "`CSRF_TRUSTED_ORIGINS`",
    ],
    [
      "Spring Security",
      "403 | Expires: 0 | Cache-Control: no-cache, no-store, max-age=0, must-revalidate",
      "It was likely Spring",
    ],
    [
      "a server without a sign",
      "403 | Content-Type: application/json",
      "A permission, a CSRF token or a check of `Origin`",
    ],
  ])("%s: what is compared, and the setting", (_, response, text) => {
    expect(own("POST", response)).toContain(text);
    expect(own("GET", response)).toBeNull();
  });

  test.each([
    ["a form that is not valid, of another framework", "422 | Content-Type: text/html"],
    ["an API that rejects a value", "422 | X-Runtime: 0.01 | Content-Type: application/json"],
    ["a crash", "500 | Content-Type: text/html"],
  ])("%s is none", (_, response) => {
    expect(own("POST", response)).toBeNull();
  });
});

test("every check has a case here, and an id of its own", () => {
  const ids = ORIGIN_CHECKS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const elsewhere = new Set<string>(ELSEWHERE.map(([id]) => id));
  expect(ORIGIN_CHECKS.filter(({ id, onlyOwn }) => !onlyOwn && !elsewhere.has(id))).toEqual([]);
});
