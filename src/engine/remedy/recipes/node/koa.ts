import { type Dialect, handlerByHand } from "./by-hand";
import type { Recipe } from "../recipe";

/**
 * Koa without a package, so without an import: one text for ES modules, CommonJS and TypeScript. Koa drops all headers when a
 * handler throws, and sends those of the error. https://github.com/koajs/koa/blob/master/docs/error-handling.md, version 3
 */
export const koa: Recipe = {
  id: "koa",
  name: "Koa",
  family: "Node",
  install: null,
  embeds: true,
  keepsList: true,
  keepsOpen: true,
  trap: "Koa drops all headers when a handler throws. `keepHeaders` gives them to the error, so the page can read it.",
  parts: (policy) => [
    {
      where: policy.hidesList
        ? "Right after `const app = new Koa()`. Leave `app.use(cors())` where it is: it keeps its own origins."
        : "Right after `const app = new Koa()`. Delete `app.use(cors())` and every other statement with `Access-Control-` in it, if there is one; origins of its own belong into the list here.",
      code: handlerByHand(policy, MIDDLEWARE),
    },
  ],
};

const MIDDLEWARE: Dialect = {
  opening: [
    "app.use((ctx, next) => {",
    "  const keepHeaders = (error) => {",
    "    throw Object.assign(error, { headers: { ...error.headers, ...ctx.response.headers } });",
    "  };",
  ].join("\n"),
  set: (name, value) => `ctx.set(${name}, ${value});`,
  vary: `ctx.vary("Origin");`,
  origin: `ctx.get("Origin")`,
  isNoPreflight: `ctx.method !== "OPTIONS" || !ctx.get("Access-Control-Request-Method")`,
  next: "return next().catch(keepHeaders);",
  respond: "ctx.status = 204;",
};
