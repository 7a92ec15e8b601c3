import type { Policy } from "../../policy";
import { javascriptOptions } from "./javascript-options";
import type { Recipe } from "../recipe";

/**
 * Elysia, on Bun and on Node, with its own plugin. What its options leave out, it allows: credentials, every header that a preflight
 * names, and as readable headers the names of the request's. https://elysiajs.com/plugins/cors
 */
export const elysia: Recipe = {
  id: "elysia",
  name: "Elysia (@elysiajs/cors)",
  family: "Node",
  install: "npm install @elysiajs/cors",
  trap: "Elysia runs plugins in order: add it above your authentication check and your routes. What its options leave out, it allows: also credentials, and any header.",
  parts: (policy) => [
    {
      where:
        "At the top of the file that contains `const app = new Elysia()`, with the other imports, unless it is there.",
      code: `import { cors } from "@elysiajs/cors";`,
    },
    {
      where: "Right after `const app = new Elysia()`. Delete every other `cors()` in that file.",
      code: `app.use(\n  cors({\n${optionsOf(policy)
        .map((line) => `    ${line}`)
        .join("\n")}\n  }),\n);`,
    },
  ],
};

function optionsOf(policy: Policy): string[] {
  return [
    ...javascriptOptions(policy, { methods: "methods", headers: "allowedHeaders", exposed: "exposeHeaders" }),
    ...(policy.headers.length > 0 ? [] : ["allowedHeaders: [],"]),
    ...(policy.exposed.length > 0 ? [] : ["exposeHeaders: [],"]),
    ...(policy.credentials ? [] : ["credentials: false,"]),
  ];
}
