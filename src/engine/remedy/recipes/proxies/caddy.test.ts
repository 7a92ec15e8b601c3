import { expect, test } from "vitest";

import { caddy } from "./caddy";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => caddy.parts(policy).map(({ code }) => code);

test("one origin is a fixed header, and the application's own lines are taken out", () => {
  expect(codeOf()).toEqual([
    `header {
	Access-Control-Allow-Origin "https://app.example"
	Access-Control-Allow-Methods "GET, POST"
	Access-Control-Allow-Headers "Content-Type"
}

@preflight {
	method OPTIONS
	header Access-Control-Request-Method *
}
respond @preflight 204`,
    "header_down -Access-Control-Allow-Origin\nheader_down -Access-Control-Allow-Credentials",
    "order respond after header",
  ]);
});

test("gives back a listed origin only", () => {
  expect(codeOf(PRODUCTION)[0]).toContain(`@cors_origin {
	header Origin "https://app.example"
	header Origin "https://admin.example"
}
header @cors_origin Access-Control-Allow-Origin {header.Origin}
header {
	Vary "Origin"
	Access-Control-Allow-Credentials "true"`);
});

test("says that it can't write an origin with a sign that Caddy reads as a wildcard", () => {
  expect(caddy.refuses?.(policyWith({ origins: ["https://app*"] }))).toContain("`*`");
  expect(caddy.refuses?.(policyWith({ origins: ["*"] }))).toBeNull();
});
