import { ANY } from "../../policy";
import { javascriptOptions } from "./javascript-options";
import { jsonList } from "../quote";
import type { Recipe } from "../recipe";

const NAMES = { methods: "allowMethods", headers: "allowHeaders", exposed: "exposeHeaders" } as const;
/** An array would be sent as it is, so a function picks; an empty text means no headers. */
const PICKED = `(ctx) => pageOrigins.find((origin) => origin === ctx.get("Origin")) ?? ""`;

/** Koa with its own middleware. https://github.com/koajs/cors, version 5 for Koa 3 */
export const koa: Recipe = {
  id: "koa",
  name: "Koa (@koa/cors)",
  family: "Node",
  install: "npm install @koa/cors",
  trap: "Koa drops all headers when a handler throws. `keepHeadersOnError` brings the CORS headers back, so the page can read the error.",
  parts: (policy) => [
    {
      where: "At the top of the file that holds `const app = new Koa()`, with the other imports, unless it is there.",
      code: `import cors from "@koa/cors";`,
    },
    {
      where:
        "Right after `const app = new Koa()`, above your authentication check and your routes. Delete every other `cors()` in that file.",
      code: [
        ...(policy.origins[0] === ANY ? [] : [`const pageOrigins = [${jsonList(policy.origins)}];`, ""]),
        "app.use(",
        "  cors({",
        ...javascriptOptions(policy, NAMES, PICKED).map((line) => `    ${line}`),
        "    keepHeadersOnError: true,",
        "  }),",
        ");",
      ].join("\n"),
    },
  ],
};
