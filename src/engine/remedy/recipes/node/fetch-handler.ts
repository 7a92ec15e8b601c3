import { ANY, type Policy } from "../../policy";
import { everyResponse, type HeaderLine, preflightHeaders } from "../header-lines";
import { json, jsonList } from "../quote";
import type { Recipe } from "../recipe";

/**
 * A function from a Request to a Response, which Deno, Bun and the functions of most platforms take. A `101` is a WebSocket, and Bun
 * gives nothing back for one. https://docs.deno.com/api/deno/~/Deno.serve, https://bun.sh/docs/runtime/http/server
 */
export const fetchHandler: Recipe = {
  id: "fetch-handler",
  name: "Deno, Bun, functions (fetch handler)",
  family: "Node",
  install: null,
  trap: "It has to be around the whole handler: what responds outside of it, such as Bun's `routes` or a redirect of the platform, sends no CORS headers. An error that the handler throws is logged and becomes a 500 that the page can read.",
  parts: (policy) => [
    {
      where:
        "Above your handler. Then put it around the handler: `Deno.serve(withCors(handler))`, `Bun.serve({ fetch: withCors(handler) })`, and for a function of Netlify, Supabase or Vercel `export default` or `Deno.serve` with `withCors(handler)`.",
      code: wrapperOf(policy).join("\n"),
    },
  ],
};

function wrapperOf(policy: Policy): string[] {
  return [
    ...(policy.origins[0] === ANY ? [] : [`const pageOrigins = [${jsonList(policy.origins)}];`, ""]),
    "const withCors = (handler) => async (request, ...rest) => {",
    '  const isPreflight = request.method === "OPTIONS" && request.headers.has("Access-Control-Request-Method");',
    "  let original = new Response(null, { status: 204 });",
    "  try {",
    "    if (!isPreflight) original = await handler(request, ...rest);",
    "  } catch (error) {",
    "    console.error(error);",
    '    original = new Response("Internal Server Error", { status: 500 });',
    "  }",
    "  // A WebSocket.",
    "  if (!original || original.status === 101) return original;",
    "  const response = new Response(original.body, original);",
    ...grantOf(policy).map((line) => `  ${line}`),
    "  return response;",
    "};",
  ];
}

function grantOf(policy: Policy): string[] {
  const every = everyResponse({ ...policy, embedded: false }).map(setCall);
  const preflight = ["if (isPreflight) {", ...preflightHeaders(policy).map((line) => `  ${setCall(line)}`), "}"];
  if (policy.origins[0] === ANY) return [setCall(["Access-Control-Allow-Origin", ANY]), ...every, ...preflight];
  return [
    'const origin = request.headers.get("Origin");',
    'response.headers.append("Vary", "Origin");',
    'response.headers.delete("Access-Control-Allow-Origin");',
    "if (pageOrigins.includes(origin)) {",
    ...['response.headers.set("Access-Control-Allow-Origin", origin);', ...every, ...preflight].map(
      (line) => `  ${line}`,
    ),
    "}",
  ];
}

function setCall([name, value]: HeaderLine): string {
  return `response.headers.set(${json(name)}, ${json(value)});`;
}
