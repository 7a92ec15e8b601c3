import { ANY, type Policy } from "../../policy";
import { corsMiddlewareArguments } from "../cors-middleware";
import { forOwnOrigins } from "../own-origins";
import { jsonList } from "../quote";
import type { Recipe } from "../recipe";

/**
 * FastAPI. https://fastapi.tiangolo.com/tutorial/cors/ shows `add_middleware`, but Starlette responds to crashes outside of all
 * added middleware (`ServerErrorMiddleware`; run with FastAPI 0.165), and `fastapi run` takes nothing that is no `FastAPI`.
 * So the middleware goes around the stack that FastAPI builds, as OpenTelemetry's does.
 */
export const fastapi: Recipe = {
  id: "fastapi",
  name: "FastAPI",
  family: "Python",
  install: null,
  leavesOthers: true,
  trap: "`app.add_middleware` sends no CORS headers when a handler crashes (500): FastAPI responds to a crash outside of it. This code goes around everything.",
  parts: (policy) => [
    {
      where: "At the top of the file that contains `app = FastAPI()`, with the other imports.",
      code: "from fastapi.middleware.cors import CORSMiddleware",
    },
    {
      where:
        "Right after `app = FastAPI()`. Leave `app.add_middleware(CORSMiddleware)` where it is, if you have one: it keeps its own origins.",
      code: (policy.origins[0] === ANY ? forAnybody(policy) : forListed(forOwnOrigins(policy))).join("\n"),
    },
  ],
};

function forAnybody(policy: Policy): string[] {
  return [
    "inner_stack = app.build_middleware_stack",
    "app.build_middleware_stack = lambda: CORSMiddleware(",
    "    inner_stack(),",
    ...corsMiddlewareArguments(policy).map((line) => `    ${line}`),
    ")",
  ];
}

/** The stack is built with the first request, when every middleware has been added. */
function forListed(policy: Policy): string[] {
  const [, ...others] = corsMiddlewareArguments(policy);
  return [
    `PAGE_ORIGINS = [${jsonList(policy.origins)}]`,
    "",
    "",
    "def build_with_cors(build=app.build_middleware_stack):",
    "    inner = build()",
    "    cors = CORSMiddleware(",
    "        inner,",
    "        allow_origins=PAGE_ORIGINS,",
    ...others.map((line) => `        ${line}`),
    "    )",
    "",
    "    async def by_origin(scope, receive, send):",
    `        origin = dict(scope.get("headers", [])).get(b"origin", b"").decode("latin-1")`,
    "        await (cors if origin in PAGE_ORIGINS else inner)(scope, receive, send)",
    "",
    "    return by_origin",
    "",
    "",
    "app.build_middleware_stack = build_with_cors",
  ];
}
