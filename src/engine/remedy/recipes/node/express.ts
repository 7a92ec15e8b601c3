import { javascriptOptions } from "./javascript-options";
import type { Recipe } from "../recipe";

/** Express with the `cors` package. https://expressjs.com/en/resources/middleware/cors.html, version 2.8 */
export const express: Recipe = {
  id: "express",
  name: "Express (cors)",
  family: "Node",
  install: "npm install cors",
  trap: "Add it above your authentication check and your routes. Express runs them in order, and a check that responds first sends no CORS headers.",
  parts: (policy) => [
    {
      where:
        'At the top of the file that contains `const app = express()`, unless it is there. In a file with `require`, write `const cors = require("cors");` instead.',
      code: `import cors from "cors";`,
    },
    {
      where: "Right after `const app = express()`. Delete `app.use(cors())` if it is there.",
      code: `app.use(\n  cors({\n${javascriptOptions(policy)
        .map((line) => `    ${line}`)
        .join("\n")}\n  }),\n);`,
    },
  ],
};
