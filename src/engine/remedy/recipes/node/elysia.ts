import { javascriptOptions } from "./javascript-options";
import type { Recipe } from "../recipe";

/** Elysia, on Bun and on Node, with its own plugin. https://elysiajs.com/plugins/cors, tried by hand with version 1.4.30 */
export const elysia: Recipe = {
  id: "elysia",
  name: "Elysia (@elysiajs/cors)",
  family: "Node",
  install: "npm install @elysiajs/cors",
  trap: "Elysia runs plugins in order: add it above your authentication check and your routes. Without `methods` and `allowedHeaders` it allows whatever is requested.",
  parts: (policy) => [
    {
      where:
        "At the top of the file that contains `const app = new Elysia()`, with the other imports, unless it is there.",
      code: `import { cors } from "@elysiajs/cors";`,
    },
    {
      where: "Right after `const app = new Elysia()`. Delete every other `cors()` in that file.",
      code: `app.use(\n  cors({\n${javascriptOptions(policy, {
        methods: "methods",
        headers: "allowedHeaders",
        exposed: "exposeHeaders",
      })
        .map((line) => `    ${line}`)
        .join("\n")}\n  }),\n);`,
    },
  ],
};
