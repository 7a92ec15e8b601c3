import { corsMiddlewareArguments } from "../cors-middleware";
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
  trap: "`app.add_middleware` sends no CORS headers when a handler crashes (500): FastAPI answers a crash outside of it. This code goes around everything.",
  parts: (policy) => [
    {
      where: "At the top of the file, with the other imports.",
      code: "from fastapi.middleware.cors import CORSMiddleware",
    },
    {
      where: "Right after `app = FastAPI()`, in place of `app.add_middleware(CORSMiddleware, ...)` if that is there.",
      code: [
        "inner_stack = app.build_middleware_stack",
        "app.build_middleware_stack = lambda: CORSMiddleware(",
        "    inner_stack(),",
        ...corsMiddlewareArguments(policy).map((line) => `    ${line}`),
        ")",
      ].join("\n"),
    },
  ],
};
