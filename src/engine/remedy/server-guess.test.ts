import { expect, test } from "vitest";

import { exchangeOf } from "../diagnose/testing";
import { guessServer } from "./server-guess";

const answers = (headers: string, url = "https://api.example/items") =>
  exchangeOf(`GET ${url} -> 200 ${headers} => blocked`);

test.each([
  ["| X-Powered-By: Express", "express"],
  ["| X-Powered-By: Next.js", "nextjs"],
  ["| Server: nginx/1.27.2", "nginx"],
  ["| Server: openresty", "nginx"],
  ["| Server: Apache/2.4.62 (Debian)", "apache"],
  ["| Server: Werkzeug/3.1.3 Python/3.13.1", "flask"],
  ["| Server: uvicorn", "fastapi"],
  ["| Server: AmazonS3", "s3"],
  ["| Server: Kestrel", "aspnet-core"],
  ["| Set-Cookie: JSESSIONID=1", "spring-global"],
])("the answer %s comes from %s", (headers, recipe) => {
  expect(guessServer(answers(headers))).toBe(recipe);
});

test("the application wins over the proxy before it", () => {
  expect(guessServer(answers("| Server: nginx | X-Powered-By: Express"))).toBe("express");
});

test("another answer of the same origin may tell", () => {
  const silent = answers("");
  expect(guessServer(silent)).toBeNull();
  expect(guessServer(silent, [answers("| Server: Caddy", "https://api.example/other")])).toBe("caddy");
  expect(guessServer(silent, [answers("| Server: Caddy", "https://cdn.example/other")])).toBeNull();
});
