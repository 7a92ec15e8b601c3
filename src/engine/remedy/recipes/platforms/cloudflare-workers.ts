import type { Policy } from "../../policy";
import { everyResponse, type HeaderLine, preflightHeaders } from "../header-lines";
import { json, jsonList } from "../quote";
import type { Recipe } from "../recipe";

/** A Worker in front of a server. https://developers.cloudflare.com/workers/examples/cors-header-proxy/ */
export const cloudflareWorkers: Recipe = {
  id: "cloudflare-workers",
  name: "Cloudflare Workers",
  family: "Cloud",
  install: null,
  trap: "The response of `fetch` can't be changed: copy it first, as here. If your handler throws, Cloudflare responds with its own page, which has no CORS headers.",
  parts: (policy) => [
    {
      where:
        "As the main module of a Worker on your API's route. If the Worker is the API, call your handler with `request, env, ctx` in place of `fetch(request)`.",
      code: [
        ...(policy.origins.length > 1 ? [`const ORIGINS = [${jsonList(policy.origins)}];`, ""] : []),
        "export default {",
        "  async fetch(request, env, ctx) {",
        '    const isPreflight = request.method === "OPTIONS" && request.headers.has("Access-Control-Request-Method");',
        "    const original = isPreflight ? new Response(null, { status: 204 }) : await fetch(request);",
        "    const response = new Response(original.body, original);",
        ...originLines(policy).map((line) => `    ${line}`),
        ...everyResponse(policy).map((line) => `    ${setCall(line)}`),
        "    if (isPreflight) {",
        ...preflightHeaders(policy).map((line) => `      ${setCall(line)}`),
        "    }",
        "    return response;",
        "  },",
        "};",
      ].join("\n"),
    },
  ],
};

function originLines({ origins }: Policy): string[] {
  if (origins.length === 1) return [setCall(["Access-Control-Allow-Origin", origins[0]])];
  return [
    'const origin = request.headers.get("Origin");',
    'response.headers.delete("Access-Control-Allow-Origin");',
    'if (ORIGINS.includes(origin)) response.headers.set("Access-Control-Allow-Origin", origin);',
    'response.headers.append("Vary", "Origin");',
  ];
}

function setCall([name, value]: HeaderLine): string {
  return `response.headers.set(${json(name)}, ${json(value)});`;
}
