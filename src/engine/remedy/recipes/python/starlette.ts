import { corsMiddlewareArguments } from "../cors-middleware";
import type { Recipe } from "../recipe";

/** Starlette. https://www.starlette.io/middleware/#corsmiddleware, version 1 */
export const starlette: Recipe = {
  id: "starlette",
  name: "Starlette",
  family: "Python",
  install: null,
  trap: "In the `middleware` list it would send no CORS headers when a handler crashes (500). Around the app it covers every response.",
  parts: (policy) => [
    {
      where: "At the top of the file, with the other imports.",
      code: "from starlette.middleware.cors import CORSMiddleware",
    },
    {
      where: "At the end of the file, in place of the `CORSMiddleware` in your `middleware` list if there is one.",
      code: [
        "app = CORSMiddleware(",
        "    app,",
        ...corsMiddlewareArguments(policy).map((line) => `    ${line}`),
        ")",
      ].join("\n"),
    },
  ],
};
