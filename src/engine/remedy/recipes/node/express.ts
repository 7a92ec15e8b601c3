import { javascriptOptions } from "./javascript-options";
import type { Recipe } from "../recipe";

/** Express with the `cors` package. https://expressjs.com/en/resources/middleware/cors.html, version 2.8 */
export const express: Recipe = {
  id: "express",
  name: "Express (cors)",
  family: "Node",
  install: "npm install cors",
  trap: "It has to stand above your login check and your routes. Express runs them in order, and a check that answers first sends no CORS headers.",
  parts: (policy) => [
    { where: "At the top of the file, with the other imports.", code: `import cors from "cors";` },
    {
      where: "Right after `const app = express()`, in place of any CORS lines that are there.",
      code: `app.use(\n  cors({\n${javascriptOptions(policy)
        .map((line) => `    ${line}`)
        .join("\n")}\n  }),\n);`,
    },
  ],
};
