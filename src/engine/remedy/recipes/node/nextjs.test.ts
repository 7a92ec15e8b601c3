import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { nextjs } from "./nextjs";
import { policyWith, PRODUCTION } from "../testing";

test("sends the headers to listed origins alone, and responds to their preflights before a check can", () => {
  expect(nextjs.parts(PRODUCTION).map(({ code }) => code)).toEqual([
    String.raw`async headers() {
  const pageOrigins = ["https://app.example", "https://admin.example"];
  return [
    {
      source: "/:path*",
      headers: [
        { key: "Vary", value: "Origin" },
      ],
    },
    ...pageOrigins.map((origin) => ({
      source: "/:path*",
      has: [{ type: "header", key: "Origin", value: origin.replaceAll(/\W/g, "\\$&") }],
      headers: [
        { key: "Access-Control-Allow-Origin", value: origin },
        { key: "Access-Control-Allow-Credentials", value: "true" },
        { key: "Access-Control-Allow-Methods", value: "GET, POST" },
        { key: "Access-Control-Allow-Headers", value: "Content-Type" },
        { key: "Access-Control-Max-Age", value: "7200" },
      ],
    })),
  ];
},`,
    `const isPreflight = request.method === "OPTIONS" && request.headers.has("Access-Control-Request-Method");
if (isPreflight && ["https://app.example", "https://admin.example"].includes(request.headers.get("Origin") ?? "")) {
  return new Response(null, { status: 204 });
}`,
  ]);
});

test("any origin is a wildcard and needs no list", () => {
  const [config, proxy] = nextjs.parts(policyWith({ origins: [ANY], headers: [] }));
  expect(config?.code).toContain(`{ key: "Access-Control-Allow-Origin", value: "*" },`);
  expect(config?.code).not.toMatch(/pageOrigins|Allow-Headers|Vary/);
  expect(proxy?.code).not.toContain("Origin");
});
