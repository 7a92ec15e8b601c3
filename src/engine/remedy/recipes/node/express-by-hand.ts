import { ANY, type Policy } from "../../policy";
import { json, jsonList } from "../quote";
import type { Recipe } from "../recipe";

/** Express without a package for CORS. https://expressjs.com/en/guide/using-middleware.html, version 5 */
export const expressByHand: Recipe = {
  id: "express-by-hand",
  name: "Express (by hand)",
  family: "Node",
  install: null,
  trap: "It has to stand above your login check and your routes, so that errors and the answers to preflights bear the headers too.",
  parts: (policy) => [
    {
      where: "Right after `const app = express()`, in place of any CORS lines that are there.",
      code: middlewareOf(policy),
    },
    {
      where: "Below your routes, if there is no error handler yet. The page can then read what went wrong.",
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

function middlewareOf({ origins, methods, headers, credentials, maxAge }: Policy): string {
  const any = origins[0] === ANY;
  return [
    ...(any ? [] : [`const allowedOrigins = [${jsonList(origins)}];`, ""]),
    "app.use((req, res, next) => {",
    ...(any
      ? [`  res.set("Access-Control-Allow-Origin", "*");`]
      : [
          `  res.vary("Origin");`,
          "  if (allowedOrigins.includes(req.headers.origin)) {",
          `    res.set("Access-Control-Allow-Origin", req.headers.origin);`,
          ...(credentials ? [`    res.set("Access-Control-Allow-Credentials", "true");`] : []),
          "  }",
        ]),
    `  if (req.method !== "OPTIONS" || !req.headers["access-control-request-method"]) return next();`,
    `  res.set("Access-Control-Allow-Methods", ${json(methods.join(", "))});`,
    ...(headers.length > 0 ? [`  res.set("Access-Control-Allow-Headers", ${json(headers.join(", "))});`] : []),
    ...(maxAge === null ? [] : [`  res.set("Access-Control-Max-Age", "${maxAge}");`]),
    "  res.sendStatus(204);",
    "});",
  ].join("\n");
}
