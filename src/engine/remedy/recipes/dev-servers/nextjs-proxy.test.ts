import { expect, test } from "vitest";

import { nextjsProxy } from "./nextjs-proxy";
import { policyWith } from "../testing";

const codeOf = (path: string) => nextjsProxy.parts(policyWith({ path })).map(({ code }) => code);

test("passes on what the page asks below /api, and takes that off", () => {
  expect(codeOf("/v1/items")).toEqual([
    `async rewrites() {
  return [
    {
      source: "/api/:path*",
      destination: "https://api.example/:path*",
    },
  ];
},`,
    `fetch("/api/v1/items");`,
  ]);
});

test("leaves a path below /api as it is", () => {
  expect(codeOf("/api/items")[0]).toContain(`destination: "https://api.example/api/:path*"`);
});

test("says which address it would take for a pattern", () => {
  expect(nextjsProxy.refuses?.(policyWith({ server: "https://a(b).example" }))).toContain("`https://a(b).example`");
  expect(nextjsProxy.refuses?.(policyWith({ server: "http://localhost:4000" }))).toBeNull();
});
