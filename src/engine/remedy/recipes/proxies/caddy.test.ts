import { expect, test } from "vitest";

import { caddy } from "./caddy";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => caddy.parts(policy).map(({ code }) => code);

test("sets the headers at once and again after the application, for the listed origins alone", () => {
  expect(codeOf(PRODUCTION)).toEqual([
    `@page {
	header Origin "https://app.example"
	header Origin "https://admin.example"
}
header +Vary Origin
header @page {
	Access-Control-Allow-Origin "{header.Origin}"
	Access-Control-Allow-Credentials "true"
	Access-Control-Allow-Methods "GET, POST"
	Access-Control-Allow-Headers "Content-Type"
	Access-Control-Max-Age "7200"
}
header @page {
	Access-Control-Allow-Origin "{header.Origin}"
	Access-Control-Allow-Credentials "true"
	defer
}

@page_preflight {
	method OPTIONS
	header Origin "https://app.example"
	header Origin "https://admin.example"
	header Access-Control-Request-Method *
}
respond @page_preflight 204`,
    "order respond after header",
  ]);
});

test("any origin is a wildcard, which is the same for everybody", () => {
  const [site] = codeOf(policyWith({ origins: ["*"] }));
  expect(site).toContain(`header {\n\tAccess-Control-Allow-Origin "*"\n\tdefer\n}`);
  expect(site).not.toContain("Vary");
});

test("says that it can't write an origin with a sign that Caddy reads as a wildcard", () => {
  expect(caddy.refuses?.(policyWith({ origins: ["https://app*"] }))).toContain("`*`");
  expect(caddy.refuses?.(policyWith({ origins: ["*"] }))).toBeNull();
});
