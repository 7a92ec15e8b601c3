import { expect, test } from "vitest";

import { exchangeOf } from "../diagnose/testing";
import { guessServer, guessServers } from "./server-guess";

const responseWith = (headers: string, url = "https://api.example/items") =>
  exchangeOf(`GET ${url} -> 200 ${headers} => blocked`);

test.each([
  ["| X-Powered-By: Express", "express-by-hand"],
  ["| X-Powered-By: Next.js", "nextjs"],
  ["| Server: nginx/1.27.2", "nginx"],
  ["| Server: openresty", "nginx"],
  ["| Server: Apache/2.4.62 (Debian)", "apache"],
  ["| Server: Werkzeug/3.1.3 Python/3.13.1", "flask"],
  ["| Server: uvicorn", "fastapi"],
  ["| Server: AmazonS3", "s3"],
  ["| Server: Kestrel", "aspnet-core"],
  ["| Set-Cookie: JSESSIONID=1", "spring-global"],
  ["| Vary: rsc, next-router-state-tree, next-router-prefetch", "nextjs"],
  ["| Keep-Alive: timeout=72", "fastify"],
  [
    "| X-XSS-Protection: 0 | Cache-Control: no-cache, no-store, max-age=0, must-revalidate | Expires: 0",
    "spring-security",
  ],
  [
    "| X-Permitted-Cross-Domain-Policies: none | X-DNS-Prefetch-Control: off | Origin-Agent-Cluster: ?1",
    "express-by-hand",
  ],
  ["| Apigw-Requestid: a=", "aws-api-gateway"],
  ["| Server: envoy", "envoy"],
  ["| Server: deno/gcp-europe-west3", "fetch-handler"],
])("the response %s comes from %s", (headers, recipe) => {
  expect(guessServer(responseWith(headers))).toBe(recipe);
});

test("Istio's proxy takes its own settings in place of Envoy's", () => {
  expect(guessServer(responseWith("| Server: istio-envoy"))).toBeNull();
});

test("the application wins over the proxy before it", () => {
  expect(guessServer(responseWith("| Server: nginx | X-Powered-By: Express"))).toBe("express-by-hand");
});

test("the proxy comes first where it responded by itself what the application never saw", () => {
  const own = responseWith("| Server: nginx | X-Powered-By: Express");
  const file = responseWith(
    `| Server: nginx | Last-Modified: Sat, 28 Nov 2026 10:00:00 GMT | ETag: "65f-1a"`,
    "https://api.example/assets/de.json",
  );
  const preflight = exchangeOf("PUT https://api.example/items preflight 204 | Server: nginx => blocked");
  expect(guessServer(own, [file])).toBe("nginx");
  expect(guessServer(own, [preflight])).toBe("nginx");
});

test("the proxy comes first where somebody sets the header already, for it may be the proxy", () => {
  const set = responseWith(
    "| Server: nginx | X-Powered-By: Express | Access-Control-Allow-Origin: https://live.example",
  );
  expect(
    guessServers(set)
      .map(({ recipe }) => recipe)
      .slice(0, 2),
  ).toEqual(["nginx", "express-by-hand"]);
});

test("several signs are weighed, and say how sure they are", () => {
  const three = "Vary: Origin | Vary: Access-Control-Request-Method | Vary: Access-Control-Request-Headers";
  expect(guessServers(responseWith(`| ${three}`))[0]).toEqual({ recipe: "spring-global", certainty: "sure" });
  const open = guessServers(
    exchangeOf(`PUT https://api.example/items preflight 204 | ${three} | Access-Control-Allow-Origin: * => blocked`),
  );
  expect(open.map(({ recipe }) => recipe)).toEqual(["spring-global", "go-gin"]);
  expect(open.map(({ certainty }) => certainty)).toEqual(["likely", "likely"]);
});

test("names Spring before rarer servers where the lines of Vary are joined, and is not sure of it", () => {
  const joined = "Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers";
  expect(guessServers(responseWith(`| ${joined}`))).toEqual([
    { recipe: "spring-global", certainty: "likely" },
    { recipe: "actix-web", certainty: "likely" },
  ]);
});

test("tells layers that vary by the same three names by how they refuse a preflight", () => {
  const refused = (response: string) =>
    guessServers(exchangeOf(`PUT https://api.example/items preflight ${response} => blocked`));
  const three = "Vary: Origin | Vary: Access-Control-Request-Method | Vary: Access-Control-Request-Headers";
  const one = "Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers";
  expect(refused(`200 | ${three}`)).toEqual([{ recipe: "go-chi", certainty: "likely" }]);
  expect(refused(`204 | ${one}`)).toEqual([{ recipe: "go-rs-cors", certainty: "likely" }]);
  expect(refused(`200 | ${one.toLowerCase().replace("vary", "Vary")}`)[0]).toEqual({
    recipe: "axum",
    certainty: "sure",
  });
});

test("tells NestJS from Express, on which it runs, by its own errors", () => {
  const first = (text: string): string | null => guessServer(exchangeOf(text));
  const json = "X-Powered-By: Express | Content-Type: application/json; charset=utf-8";
  expect(
    first(`GET https://api.example/items -> 401 | ${json} | ETag: W/"2b-dGnJzt6gv1nJjX6DJ9RztDWptng" => blocked`),
  ).toBe("nestjs");
  expect(first(`GET https://api.example/items -> 401 | ${json} | ETag: W/"2b-another" => blocked`)).toBe(
    "express-by-hand",
  );
  const refused = (length: number) =>
    `PUT https://api.example/items preflight 404 | ${json} | Content-Length: ${length} => blocked`;
  expect(first(refused('{"message":"Cannot OPTIONS /items","error":"Not Found","statusCode":404}'.length))).toBe(
    "nestjs",
  );
  expect(first(refused(30))).toBe("express-by-hand");
});

test("what is built on another product comes before it, whatever points to that one", () => {
  const three = "Vary: Origin | Vary: Access-Control-Request-Method | Vary: Access-Control-Request-Headers";
  const secured = responseWith(
    "| X-XSS-Protection: 0 | Cache-Control: no-cache, no-store, max-age=0, must-revalidate | Expires: 0",
  );
  const refused = exchangeOf(`GET https://api.example/open -> 403 | ${three} | Content-Length: 20 => blocked`);
  expect(guessServer(secured, [refused])).toBe("spring-security");
});

test("another response of the same origin may tell", () => {
  const silent = responseWith("");
  expect(guessServer(silent)).toBeNull();
  expect(guessServer(silent, [responseWith("| Server: Caddy", "https://api.example/other")])).toBe("caddy");
  expect(guessServer(silent, [responseWith("| Server: Caddy", "https://cdn.example/other")])).toBeNull();
});
