import { javascriptOptions } from "./javascript-options";
import type { Recipe } from "../recipe";

/** Hono with its own middleware. https://hono.dev/docs/middleware/builtin/cors, version 4 */
export const hono: Recipe = {
  id: "hono",
  name: "Hono (hono/cors)",
  family: "Node",
  install: null,
  trap: "Add it above your authentication check and your routes. Hono runs them in order, and a check that responds first sends no CORS headers.",
  parts: (policy) => [
    {
      where:
        "At the top of the file that contains `const app = new Hono()`, with the other imports, unless it is there.",
      code: `import { cors } from "hono/cors";`,
    },
    {
      where: "Right after `const app = new Hono()`. Delete every other `cors()` in that file.",
      code: `app.use(\n  cors({\n${javascriptOptions(policy, {
        methods: "allowMethods",
        headers: "allowHeaders",
        exposed: "exposeHeaders",
      })
        .map((line) => `    ${line}`)
        .join("\n")}\n  }),\n);`,
    },
  ],
};
