import { ANY, type Policy } from "../../policy";
import { type HeaderLine, everyResponse, preflightHeaders } from "../header-lines";
import { json, jsonList } from "../quote";
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
  trap: "The code has to stand above your authentication, rate limit and routes: Express runs them in order, and what answers first sends no CORS headers.",
  parts: (policy) => [
    {
      where: policy.hidesList
        ? "Right after `app.use(helmet())` if it is there, else right after `const app = express()`. Leave `app.use(cors())` where it is: it keeps its own origins."
        : "Right after `app.use(helmet())` if it is there, else right after `const app = express()`. Delete `app.use(cors())` and every other statement with `Access-Control-` in it, if there is one.",
      code: middlewareOf(policy),
    },
  ],
};

function middlewareOf({ origins, methods, headers, maxAge, embedded, open, ...policy }: Policy): string {
  const set = ([name, value]: HeaderLine): string => `res.set(${json(name)}, ${json(value)});`;
  const isAny = origins[0] === ANY;
  const [credentials, exposed] = [
    everyResponse({ ...policy, exposed: [], embedded: false }),
    everyResponse({ ...policy, credentials: false, embedded: false }),
  ].map((lines) => lines.map(set));
  const toListed = [
    `res.vary("Origin");`,
    "const origin = req.headers.origin;",
    "const isListed = origin && pageOrigins.includes(origin);",
    ...(open
      ? [
          `res.set("Access-Control-Allow-Origin", isListed ? origin : "*");`,
          ...(credentials ?? []).map((line) => `if (isListed) ${line}`),
        ]
      : ["if (!isListed) return next();", `res.set("Access-Control-Allow-Origin", origin);`, ...(credentials ?? [])]),
  ];
  return [
    ...(isAny ? [] : [`const pageOrigins = [${jsonList(origins)}];`]),
    "app.use((req, res, next) => {",
    ...[
      ...(embedded ? [set(["Cross-Origin-Resource-Policy", "cross-origin"])] : []),
      ...(isAny ? [set(["Access-Control-Allow-Origin", "*"])] : toListed),
      ...(exposed ?? []),
      `if (req.method !== "OPTIONS" || !req.headers["access-control-request-method"]) return next();`,
      ...preflightHeaders({ methods, headers, maxAge }).map(set),
      "res.sendStatus(204);",
    ].map((line) => `  ${line}`),
    "});",
  ].join("\n");
}
