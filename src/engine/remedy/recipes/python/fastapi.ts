import { ANY, type Policy } from "../../policy";
import { corsMiddlewareArguments } from "../cors-middleware";
import { jsonList } from "../quote";
import type { Recipe } from "../recipe";

/**
 * FastAPI. https://fastapi.tiangolo.com/tutorial/cors/ shows `add_middleware`, but Starlette answers crashes outside of all
 * added middleware (`ServerErrorMiddleware`; run with FastAPI 0.165), and `fastapi run` takes nothing that is no `FastAPI`.
 * So the middleware goes around the stack that FastAPI builds, as OpenTelemetry's does.
 */
export const fastapi: Recipe = {
  id: "fastapi",
  name: "FastAPI",
  family: "Python",
  install: null,
  keepsList: true,
  trap: "`app.add_middleware` sends no CORS headers when a handler crashes (500): FastAPI answers a crash outside of it. This code goes around everything.",
  parts: (policy) => [
    {
      where: "At the top of the file that holds `app = FastAPI()`, with the other imports.",
      code: "from fastapi.middleware.cors import CORSMiddleware",
    },
    {
      where: policy.hidesList
        ? "Right after `app = FastAPI()`. Leave `app.add_middleware(CORSMiddleware)` where it is: this code takes its origins over."
        : "Right after `app = FastAPI()`. Delete `app.add_middleware(CORSMiddleware)` if it is there.",
      code: (policy.hidesList ? aroundOldList(policy) : around(policy)).join("\n"),
    },
  ],
};

function around(policy: Policy): string[] {
  return [
    "inner_stack = app.build_middleware_stack",
    "app.build_middleware_stack = lambda: CORSMiddleware(",
    "    inner_stack(),",
    ...corsMiddlewareArguments(policy).map((line) => `    ${line}`),
    ")",
  ];
}

/** The stack is built with the first request, when every middleware has been added. */
function aroundOldList(policy: Policy): string[] {
  const { origins } = policy;
  const [, ...others] = corsMiddlewareArguments(policy);
  return [
    "def build_with_cors(build=app.build_middleware_stack):",
    "    old = [one for one in app.user_middleware if one.cls is CORSMiddleware]",
    "    app.user_middleware = [one for one in app.user_middleware if one not in old]",
    ...(origins[0] === ANY
      ? [`    origins = ["*"]`]
      : [
          `    origins = [${jsonList(origins)}]`,
          "    # The origins that are allowed today stay allowed.",
          `    origins += [origin for one in old for origin in one.kwargs.get("allow_origins", [])]`,
        ]),
    "    return CORSMiddleware(",
    "        build(),",
    "        allow_origins=origins,",
    ...others.map((line) => `        ${line}`),
    "    )",
    "",
    "app.build_middleware_stack = build_with_cors",
  ];
}
