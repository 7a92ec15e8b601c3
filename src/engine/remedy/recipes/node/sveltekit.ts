import { ANY, type Policy } from "../../policy";
import { type HeaderLine, everyResponse, preflightHeaders } from "../header-lines";
import { json, jsonList } from "../quote";
import type { Recipe } from "../recipe";

/** SvelteKit's server hook. https://svelte.dev/docs/kit/hooks#Server-hooks-handle, tried by hand with version 2.70 */
export const sveltekit: Recipe = {
  id: "sveltekit",
  name: "SvelteKit",
  family: "Node",
  install: null,
  embeds: true,
  trap: "SvelteKit also refuses forms from other sites itself (403, `csrf.trustedOrigins`). If there is a `handle` in that file, join both with `sequence`, this one first.",
  parts: (policy) => [
    {
      where: "In `src/hooks.server.ts` (or `.js`), above a `handle` that is there.",
      code: hookOf(policy).join("\n"),
    },
  ],
};

function hookOf(policy: Policy): string[] {
  const { origins, embedded } = policy;
  const isAny = origins[0] === ANY;
  const set = ([name, value]: HeaderLine): string => `response.headers.set(${json(name)}, ${json(value)});`;
  const granted = everyResponse({ ...policy, embedded: false }).map(set);
  return [
    ...(isAny ? [] : [`const pageOrigins = [${jsonList(origins)}];`, ""]),
    "export async function handle({ event, resolve }) {",
    `  const { method, headers } = event.request;`,
    `  const isPreflight = method === "OPTIONS" && headers.has("Access-Control-Request-Method");`,
    "  const response = isPreflight ? new Response(null, { status: 204 }) : await resolve(event);",
    ...(embedded ? [`  ${set(["Cross-Origin-Resource-Policy", "cross-origin"])}`] : []),
    ...(isAny
      ? [`  ${set(["Access-Control-Allow-Origin", ANY])}`, ...granted.map((line) => `  ${line}`)]
      : [
          `  const origin = headers.get("Origin");`,
          `  response.headers.append("Vary", "Origin");`,
          "  if (origin && pageOrigins.includes(origin)) {",
          `    response.headers.set("Access-Control-Allow-Origin", origin);`,
          ...granted.map((line) => `    ${line}`),
          "  }",
        ]),
    "  if (isPreflight) {",
    ...preflightHeaders(policy).map((line) => `    ${set(line)}`),
    "  }",
    "  return response;",
    "}",
  ];
}
