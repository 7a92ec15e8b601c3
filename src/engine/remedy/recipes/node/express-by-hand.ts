import { ANY, type Policy } from "../../policy";
import { type HeaderLine, everyResponse } from "../header-lines";
import { json, jsonList } from "../quote";
import type { Recipe } from "../recipe";

/** Express without a package for CORS, so without an import: one text for ES modules, CommonJS and TypeScript. */
export const expressByHand: Recipe = {
  id: "express-by-hand",
  name: "Express",
  family: "Node",
  install: null,
  embeds: true,
  trap: "The code has to stand above your authentication, rate limit and routes: Express runs them in order, and what answers first sends no CORS headers.",
  parts: (policy) => [
    {
      where:
        "Right after `app.use(helmet())` if it is there, else right after `const app = express()`. Delete `app.use(cors())` if it is there.",
      code: middlewareOf(policy),
    },
    {
      where:
        "In the same file, right after the last `app.use`. The page can then read errors that nothing else handles.",
      code: ERROR_HANDLER,
    },
  ],
};

/** Four parameters make it an error handler. It leaves the headers that were set before as they are. */
const ERROR_HANDLER = `app.use((error, req, res, next) => {
  console.error(error);
  if (res.headersSent) return next(error);
  res.status(error.status ?? 500).json({ error: "The server could not answer." });
});`;

function middlewareOf({ origins, methods, headers, maxAge, embedded, ...policy }: Policy): string {
  const set = ([name, value]: HeaderLine): string => `res.set(${json(name)}, ${json(value)});`;
  const granted = everyResponse({ ...policy, embedded: false }).map(set);
  return [
    ...(origins[0] === ANY ? [] : [`const allowedOrigins = [${jsonList(origins)}];`]),
    "app.use((req, res, next) => {",
    ...(embedded ? [`  ${set(["Cross-Origin-Resource-Policy", "cross-origin"])}`] : []),
    ...(origins[0] === ANY
      ? [set(["Access-Control-Allow-Origin", "*"]), ...granted].map((line) => `  ${line}`)
      : [
          `  res.vary("Origin");`,
          "  const origin = req.headers.origin;",
          "  if (origin && allowedOrigins.includes(origin)) {",
          `    res.set("Access-Control-Allow-Origin", origin);`,
          ...granted.map((line) => `    ${line}`),
          "  }",
        ]),
    `  if (req.method !== "OPTIONS" || !req.headers["access-control-request-method"]) return next();`,
    `  ${set(["Access-Control-Allow-Methods", methods.join(", ")])}`,
    ...(headers.length > 0 ? [`  ${set(["Access-Control-Allow-Headers", headers.join(", ")])}`] : []),
    ...(maxAge === null ? [] : [`  ${set(["Access-Control-Max-Age", String(maxAge)])}`]),
    "  res.sendStatus(204);",
    "});",
  ].join("\n");
}
