import { ANY, type Policy } from "../../policy";
import { type HeaderLine, everyResponse, preflightHeaders } from "../header-lines";
import { forOwnOrigins } from "../own-origins";
import { json, jsonList } from "../quote";
import type { Recipe } from "../recipe";

/**
 * Next.js, App Router, whose route handlers respond to OPTIONS by themselves. The headers of its configuration take the place of
 * those of a route handler, and are on what the proxy refuses too (measured, version 16).
 * https://nextjs.org/docs/app/api-reference/config/next-config-js/headers
 */
export const nextjs: Recipe = {
  id: "nextjs",
  name: "Next.js",
  family: "Node",
  install: null,
  embeds: true,
  leavesOthers: true,
  trap: "A check of authentication in `proxy.ts` (before version 16: `middleware.ts`) also stops preflights. In the Pages Router, an API route has to respond to OPTIONS itself, with status 204.",
  parts: (policy) => [
    {
      where:
        "In `next.config.ts` (or `.js`, `.mjs`), as the first lines inside the config object. If it has a function `headers` already, add to its list what this one returns.",
      code: headersOf(forOwnOrigins(policy)).join("\n"),
    },
    {
      where:
        "If there is a `proxy.ts` or `middleware.ts` (or `.js`): as the first lines of its function. Delete the line there that sets `Access-Control-Allow-Origin` to `*`, if there is one.",
      code: preflightOf(forOwnOrigins(policy)).join("\n"),
    },
  ],
};

function headersOf({ origins, embedded, ...policy }: Policy): string[] {
  const header = ([key, value]: HeaderLine): string => `{ key: ${json(key)}, value: ${json(value)} },`;
  const granted = [...everyResponse({ ...policy, embedded: false }), ...preflightHeaders(policy)].map(header);
  const forAll: readonly HeaderLine[] = [
    ...(origins[0] === ANY ? [["Access-Control-Allow-Origin", "*"] as const] : [["Vary", "Origin"] as const]),
    ...(embedded ? [["Cross-Origin-Resource-Policy", "cross-origin"] as const] : []),
  ];
  const everybody = [...forAll.map(header), ...(origins[0] === ANY ? granted : [])];
  return [
    "async headers() {",
    ...[
      ...(origins[0] === ANY ? [] : [`const pageOrigins = [${jsonList(origins)}];`]),
      "return [",
      ...["{", `  source: "/:path*",`, "  headers: [", ...everybody.map((line) => `    ${line}`), "  ],", "},"].map(
        (line) => `  ${line}`,
      ),
      ...(origins[0] === ANY
        ? []
        : [
            "...pageOrigins.map((origin) => ({",
            `  source: "/:path*",`,
            `  has: [{ type: "header", key: "Origin", value: origin.replaceAll(/\\W/g, "\\\\$&") }],`,
            "  headers: [",
            `    { key: "Access-Control-Allow-Origin", value: origin },`,
            ...granted.map((line) => `    ${line}`),
            "  ],",
            "})),",
          ].map((line) => `  ${line}`)),
      "];",
    ].map((line) => `  ${line}`),
    "},",
  ];
}

function preflightOf({ origins }: Policy): string[] {
  const isPreflight = `request.method === "OPTIONS" && request.headers.has("Access-Control-Request-Method")`;
  if (origins[0] === ANY) return [`if (${isPreflight}) return new Response(null, { status: 204 });`];
  return [
    `const isPreflight = ${isPreflight};`,
    `if (isPreflight && [${jsonList(origins)}].includes(request.headers.get("Origin") ?? "")) {`,
    "  return new Response(null, { status: 204 });",
    "}",
  ];
}
