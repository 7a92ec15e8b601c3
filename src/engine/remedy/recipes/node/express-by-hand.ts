import { type Dialect, handlerByHand } from "./by-hand";
import type { Recipe } from "../recipe";

/** Express without a package for CORS, so without an import: one text for ES modules, CommonJS and TypeScript. */
export const expressByHand: Recipe = {
  id: "express-by-hand",
  name: "Express",
  family: "Node",
  install: null,
  embeds: true,
  keepsList: true,
  keepsOpen: true,
  trap: "Add it above your authentication, rate limit and routes: Express runs them in order, and what responds first sends no CORS headers.",
  parts: (policy) => [
    {
      where: policy.hidesList
        ? "Right after `app.use(helmet())` if it is there, else right after `const app = express()`. Leave `app.use(cors())` where it is: it keeps its own origins."
        : "Right after `app.use(helmet())` if it is there, else right after `const app = express()`. Delete `app.use(cors())` and every other statement with `Access-Control-` in it, if there is one; origins of its own belong into the list here.",
      code: handlerByHand(policy, MIDDLEWARE),
    },
  ],
};

const MIDDLEWARE: Dialect = {
  opening: "app.use((req, res, next) => {",
  set: (name, value) => `res.set(${name}, ${value});`,
  vary: `res.vary("Origin");`,
  origin: "req.headers.origin",
  isNoPreflight: `req.method !== "OPTIONS" || !req.headers["access-control-request-method"]`,
  next: "return next();",
  respond: "res.sendStatus(204);",
};
