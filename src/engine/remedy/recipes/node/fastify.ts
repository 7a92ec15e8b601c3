import { type Dialect, handlerByHand } from "./by-hand";
import type { Recipe } from "../recipe";

/**
 * Fastify without its plugin, so without an import: one text for ES modules, CommonJS and TypeScript. A hook is there at once; a
 * plugin that nobody awaits comes after the hooks below it. https://fastify.dev/docs/latest/Reference/Hooks/, version 5
 */
export const fastify: Recipe = {
  id: "fastify",
  name: "Fastify",
  family: "Node",
  install: null,
  embeds: true,
  keepsList: true,
  keepsOpen: true,
  trap: "Add it above the hook that checks authentication: Fastify runs hooks in order, and what responds first sends no CORS headers.",
  parts: (policy) => [
    {
      where: [
        "Right after the line that makes the server, `const app = Fastify()` or `const fastify = Fastify()`, above your hooks, plugins and routes. If yours has another name than `app`, such as `fastify`, write that name in the line with `addHook`.",
        policy.hidesList
          ? "Leave `register(cors)` where it is: it keeps its own origins."
          : "Delete `register(cors)` and every other statement with `Access-Control-` in it, if there is one; origins of its own belong into the list here.",
      ].join(" "),
      code: handlerByHand(policy, HOOK),
    },
  ],
};

const HOOK: Dialect = {
  opening: `app.addHook("onRequest", (request, reply, done) => {`,
  set: (name, value) => `reply.header(${name}, ${value});`,
  vary: `reply.header("Vary", "Origin");`,
  origin: "request.headers.origin",
  isNoPreflight: `request.method !== "OPTIONS" || !request.headers["access-control-request-method"]`,
  next: "return done();",
  respond: "reply.code(204).send();",
};
