import { ANY, type Policy } from "../../policy";
import { type HeaderLine, everyResponse } from "../header-lines";
import { json, jsonList } from "../quote";
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
  trap: "The hook has to stand above the hook that checks authentication: Fastify runs hooks in order, and what answers first sends no CORS headers.",
  parts: (policy) => [
    {
      where:
        "Right after the line that makes `app`, such as `const app = Fastify()`, above your hooks, plugins and routes. Delete `app.register(cors)` if it is there.",
      code: hookOf(policy),
    },
  ],
};

function hookOf({ origins, methods, headers, maxAge, embedded, ...policy }: Policy): string {
  const set = ([name, value]: HeaderLine): string => `reply.header(${json(name)}, ${json(value)});`;
  const granted = everyResponse({ ...policy, embedded: false }).map(set);
  return [
    ...(origins[0] === ANY ? [] : [`const pageOrigins = [${jsonList(origins)}];`]),
    `app.addHook("onRequest", (request, reply, done) => {`,
    ...(embedded ? [`  ${set(["Cross-Origin-Resource-Policy", "cross-origin"])}`] : []),
    ...(origins[0] === ANY
      ? [set(["Access-Control-Allow-Origin", "*"]), ...granted].map((line) => `  ${line}`)
      : [
          `  reply.header("Vary", "Origin");`,
          "  const origin = request.headers.origin;",
          "  if (origin && pageOrigins.includes(origin)) {",
          `    reply.header("Access-Control-Allow-Origin", origin);`,
          ...granted.map((line) => `    ${line}`),
          "  }",
        ]),
    `  if (request.method !== "OPTIONS" || !request.headers["access-control-request-method"]) return done();`,
    `  ${set(["Access-Control-Allow-Methods", methods.join(", ")])}`,
    ...(headers.length > 0 ? [`  ${set(["Access-Control-Allow-Headers", headers.join(", ")])}`] : []),
    ...(maxAge === null ? [] : [`  ${set(["Access-Control-Max-Age", String(maxAge)])}`]),
    "  reply.code(204).send();",
    "});",
  ].join("\n");
}
