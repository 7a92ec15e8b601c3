import { ANY, type Policy } from "../../policy";
import { type HeaderLine, everyResponse, preflightHeaders } from "../header-lines";
import { forOwnOrigins } from "../own-origins";
import { json, jsonList } from "../quote";
import type { Recipe } from "../recipe";

/**
 * aiohttp's server without a package. The signal runs for every response, errors and crashes among them, so that aiohttp-cors may
 * stay for other origins. https://docs.aiohttp.org/en/stable/web_advanced.html#signals, tried by hand with version 3.14
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
  const { origins, embedded, ...others } = policy;
  const isOpen = origins[0] === ANY;
  const set = ([name, value]: HeaderLine): string => `response.headers[${json(name)}] = ${json(value)}`;
  const granted = [...everyResponse({ ...others, embedded: false }), ...preflightHeaders(policy)].map(set);
  return [
    ...(isOpen ? [] : [`PAGE_ORIGINS = [${jsonList(origins)}]`, "", ""]),
    "@web.middleware",
    "async def answer_preflight(request, handler):",
    `    is_preflight = request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers`,
    isOpen ? "    if is_preflight:" : `    if is_preflight and request.headers.get("Origin") in PAGE_ORIGINS:`,
    "        return web.Response(status=204)",
    "    return await handler(request)",
    "",
    "",
    "async def add_cors_headers(request, response):",
    ...(embedded ? [`    ${set(["Cross-Origin-Resource-Policy", "cross-origin"])}`] : []),
    ...(isOpen
      ? [set(["Access-Control-Allow-Origin", "*"]), ...granted].map((line) => `    ${line}`)
      : [
          `    response.headers.add("Vary", "Origin")`,
          `    if request.headers.get("Origin") in PAGE_ORIGINS:`,
          `        response.headers["Access-Control-Allow-Origin"] = request.headers["Origin"]`,
          ...granted.map((line) => `        ${line}`),
        ]),
    "",
    "",
    "app.middlewares.insert(0, answer_preflight)",
    "app.on_response_prepare.append(add_cors_headers)",
  ];
}
