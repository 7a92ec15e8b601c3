import { expect, test } from "vitest";
import { diagnosisOf } from "../diagnose/testing";
import { told, words } from "./testing";

const response = (headers: string): string => `GET https://api.example/i -> 200 ${headers} => blocked`;
const TWICE = "| Access-Control-Allow-Origin: * | Access-Control-Allow-Origin: *";

test.each([TWICE, "| Access-Control-Allow-Origin: *, *"])(
  "a wildcard that is sent twice stays a wildcard: %s",
  (twice) => {
    expect(told("send-headers", response(twice))).toContain("`Access-Control-Allow-Origin: *`");
    expect(told("duplicate-origin-header", response(twice))).toContain("Both values are `*`");
  },
);

test("a wildcard beside an origin, or one for credentials, is no reason to allow everybody", () => {
  const mixed = response("| Access-Control-Allow-Origin: * | Access-Control-Allow-Origin: https://app.example");
  expect(told("send-headers", mixed)).toContain("`Access-Control-Allow-Origin: https://app.example`");
  expect(told("duplicate-origin-header", mixed)).not.toContain("Both values");
  const credentialed = response(TWICE).replace("blocked", "blocked include");
  expect(told("duplicate-origin-header", credentialed)).not.toContain("Both values");
  expect(told("send-headers", credentialed)).not.toContain("`Access-Control-Allow-Origin: *`");
});

test.each([
  ["nginx/1.13.5", "proxy_hide_header"],
  ["openresty", "proxy_hide_header"],
  ["Caddy", "header_down"],
  ["Apache/2.4.57", ".htaccess"],
])("which line to remove is told by the server in front: %s", (server, line) => {
  expect(told("duplicate-origin-header", response(`| Server: ${server} ${TWICE}`))).toContain(line);
});

test("the proxy that passed the response on is told first, and what wrote it after", () => {
  const text = told("duplicate-origin-header", response(`| Server: nginx | Via: 1.1 Caddy ${TWICE}`));
  expect(text).toContain("Caddy passed the response on");
  expect(text).toContain("remove the one in Caddy: the line `header Access-Control-Allow-Origin ...`");
  expect(text).toContain("in nginx it is the line `add_header");
  expect(told("duplicate-origin-header", response(`| Via: kong/3.9.0 ${TWICE}`))).toContain("the `cors` plugin");
});

test("a server of an application is no proxy in front", () => {
  for (const server of ["gunicorn", "Apache-Coyote/1.1", "my-nginx"]) {
    const text = words(response(`| Server: ${server} ${TWICE}`));
    expect(text).not.toContain("hide_header");
    expect(text).not.toContain(".htaccess");
  }
  expect(words(response(`| Server: nginx | X-Powered-By: Express ${TWICE}`))).toContain("Express is behind it");
  expect(diagnosisOf(response(TWICE)).cause).toBe("duplicate-origin-header");
});
