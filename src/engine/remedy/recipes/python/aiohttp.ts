import type { Policy } from "../../policy";
import { forOwnOrigins } from "../own-origins";
import type { Recipe } from "../recipe";
import { byHand } from "./by-hand";

/**
 * aiohttp's server without a package. The signal runs for every response, errors and crashes among them. It is added last, when the
 * app starts: aiohttp-cors, which may stay for other origins, stops at a response that has its headers already.
 * https://docs.aiohttp.org/en/stable/web_advanced.html#signals
 */
export const aiohttp: Recipe = {
  id: "aiohttp",
  name: "aiohttp",
  family: "Python",
  install: null,
  embeds: true,
  leavesOthers: true,
  trap: "Middleware of a sub-application runs after that of the main one, so this belongs to the main application. A route for OPTIONS is not needed.",
  parts: (policy) => [
    { where: "At the top of the file, with the other imports, unless it is there.", code: "from aiohttp import web" },
    {
      where: "Right after `app = web.Application()`.",
      code: handlersOf(forOwnOrigins(policy)).join("\n"),
    },
  ],
};

function handlersOf(policy: Policy): string[] {
  const { origins, ifPreflight, headers } = byHand(policy, `response.headers.add("Vary", "Origin")`);
  return [
    ...origins,
    "@web.middleware",
    "async def respond_to_preflight(request, handler):",
    ...ifPreflight,
    "        return web.Response(status=204)",
    "    return await handler(request)",
    "",
    "",
    "async def add_cors_headers(request, response):",
    ...headers,
    "",
    "",
    "async def add_cors_headers_last(app):",
    "    app.on_response_prepare.append(add_cors_headers)",
    "",
    "",
    "app.middlewares.insert(0, respond_to_preflight)",
    "app.on_startup.append(add_cors_headers_last)",
  ];
}
