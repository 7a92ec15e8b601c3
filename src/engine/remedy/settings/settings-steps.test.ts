import { expect, test } from "vitest";
import { told } from "../testing";

/** What Home Assistant refuses a preflight with. */
const HOME_ASSISTANT =
  "Server: | Referrer-Policy: no-referrer | X-Content-Type-Options: nosniff | Content-Type: text/plain; charset=utf-8";

test.each([
  [
    "ollama-headers",
    "POST http://localhost:11434/api/chat | Content-Type: application/json | X-Own: 1 preflight 204 | Access-Control-Allow-Origin: * | Access-Control-Allow-Headers: content-type => blocked",
    "does not include `x-own`.",
  ],
  [
    "prometheus-cors",
    "GET http://localhost:9090/api/v1/query | X-Own: 1 preflight 204 | Access-Control-Allow-Origin: * | Access-Control-Allow-Headers: Accept => blocked",
    "Don't send `x-own`",
  ],
  [
    "prometheus-cors",
    "GET http://localhost:9090/api/v1/query -> 200 | Access-Control-Allow-Headers: Accept => blocked",
    String.raw`--web.cors.origin='https://app\.example'`,
  ],
  [
    "wordpress-cors",
    "GET https://blog.example/wp-json/wp/v2/posts | X-Own: 1 preflight 200 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Headers: Authorization => blocked",
    "[...$headers, 'x-own']",
  ],
  [
    "home-assistant-origin",
    `POST https://api.example/api/services/light/turn_on | Authorization: Bearer a | X-Own: 1 preflight 403 | ${HOME_ASSISTANT} => blocked`,
    "Don't send `x-own`",
  ],
  [
    "home-assistant-origin",
    `POST https://api.example/api/services/light/turn_on | Authorization: Bearer a preflight 403 | ${HOME_ASSISTANT} => blocked include`,
    "leave out `credentials: 'include'`",
  ],
  [
    "elasticsearch-cors",
    "GET http://localhost:9200/_search -> 200 | Access-Control-Allow-Origin: https://app.example => blocked include",
    "`http.cors.allow-credentials: true`",
  ],
  [
    "node-red-cors",
    "PATCH http://localhost:1880/flow preflight 204 | Access-Control-Allow-Origin: * | Access-Control-Allow-Methods: GET,PUT,POST,DELETE => blocked",
    'methods: "GET,PUT,POST,DELETE,PATCH" }',
  ],
  [
    "node-red-cors",
    "PUT http://localhost:1880/flow preflight 204 | Access-Control-Allow-Origin: * | Access-Control-Allow-Methods: GET,PUT,POST,DELETE => blocked include",
    'httpAdminRoot: "/admin"',
  ],
  ["node-red-cors", "GET http://localhost:1880/flow -> 200 => blocked include", "`credentials: true`"],
  [
    "llama-cpp-cors",
    "PUT http://localhost:8080/v1/a preflight 200 | Server: llama.cpp | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: GET, POST => blocked",
    "OPTIONS, PUT",
  ],
  [
    "strapi-cors",
    "PUT https://api.example/i | X-Own: 1 preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS | Access-Control-Allow-Headers: Content-Type,Authorization,Origin,Accept => blocked",
    'headers: ["Content-Type","Authorization","Origin","Accept","x-own"]',
  ],
  [
    "netlify-headers",
    "GET https://a.netlify.app/fonts/a.woff2 -> 200 => blocked",
    "/fonts/a.woff2\n  Access-Control-Allow-Origin: https://app.example",
  ],
  ["netlify-headers", "GET https://a.netlify.app/a*.json -> 200 => blocked", "/*\n  Access-Control-Allow-Origin"],
  ["cloudflare-workers-headers", "GET https://a.b.workers.dev/data.json -> 200 => blocked", "/data.json\n  Access-"],
  ["vercel-headers", "GET https://a.vercel.app/data.json -> 200 => blocked", '"source": "/data.json"'],
  ["vercel-headers", "GET https://a.vercel.app/a(1).json -> 200 => blocked", '"source": "/(.*)"'],
  [
    "supabase-function",
    "POST https://abcdefghijklmnopqrst.supabase.co/functions/v1/f | X-Own: 1 | X-Retry-Count: 1 preflight 200 | Access-Control-Allow-Origin: * => blocked",
    "Add `x-own` to its",
  ],
])("%s says what this request lacks", (id, text, part) => expect(told(id, text)).toContain(part));

test.each([
  ["elasticsearch-cors", "GET http://localhost:9200/_search -> 200 => blocked", "allow-credentials"],
  ["home-assistant-origin", "GET https://api.example/api/states/light.kitchen -> 200 => blocked", "credentials"],
  ["node-red-cors", "GET http://localhost:1880/flow -> 200 => blocked", "httpAdminRoot"],
  [
    "strapi-cors",
    "GET https://api.example/i | Authorization: Bearer a -> 200 | X-Powered-By: Strapi <strapi.io> => blocked",
    "headers",
  ],
])("%s says nothing of what the request does not need", (id, text, part) => {
  expect(told(id, text)).not.toBe("");
  expect(told(id, text)).not.toContain(part);
});

test.each([
  "GET https://a.netlify.app/.netlify/functions/report.json -> 200 => blocked",
  "GET https://a.netlify.app/api/report.json -> 200 => blocked",
  "GET https://a.netlify.app/report -> 200 => blocked",
  "PUT https://a.netlify.app/report.json preflight 405 => blocked",
])("code on a host is not taken for a file: %s", (text) => {
  for (const [id, host] of [
    ["netlify-headers", "a.netlify.app"],
    ["cloudflare-workers-headers", "a.b.workers.dev"],
    ["vercel-headers", "a.vercel.app"],
  ] as const) {
    const said = told(id, text.replace("a.netlify.app", host));
    expect(said).not.toBe("");
    expect(said).not.toContain("Access-Control-Allow-Origin");
  }
});
