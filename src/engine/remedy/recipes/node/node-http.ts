import { ANY, type Policy } from "../../policy";
import { json, jsonList } from "../quote";
import type { Recipe } from "../recipe";

/** Node's own server, without a package. https://nodejs.org/api/http.html, run with version 20 */
export const nodeHttp: Recipe = {
  id: "node-http",
  name: "Node (node:http)",
  family: "Node",
  install: null,
  trap: "Headers have to be set before `res.writeHead` or `res.end`. So call `cors` first, also for the requests that fail later.",
  parts: (policy) => [
    { where: "Above `createServer`.", code: functionOf(policy) },
    { where: "As the first line of your request handler.", code: "if (cors(req, res)) return;" },
  ],
};

function functionOf({ origins, methods, headers, credentials, maxAge }: Policy): string {
  const any = origins[0] === ANY;
  return [
    ...(any ? [] : [`const pageOrigins = [${jsonList(origins)}];`, ""]),
    "// Sets the CORS headers; true when that was the whole response.",
    "function cors(req, res) {",
    ...(any
      ? [`  res.setHeader("Access-Control-Allow-Origin", "*");`]
      : [
          `  res.setHeader("Vary", "Origin");`,
          "  if (pageOrigins.includes(req.headers.origin)) {",
          `    res.setHeader("Access-Control-Allow-Origin", req.headers.origin);`,
          ...(credentials ? [`    res.setHeader("Access-Control-Allow-Credentials", "true");`] : []),
          "  }",
        ]),
    `  if (req.method !== "OPTIONS" || !req.headers["access-control-request-method"]) return false;`,
    "  res.writeHead(204, {",
    `    "Access-Control-Allow-Methods": ${json(methods.join(", "))},`,
    ...(headers.length > 0 ? [`    "Access-Control-Allow-Headers": ${json(headers.join(", "))},`] : []),
    ...(maxAge === null ? [] : [`    "Access-Control-Max-Age": "${maxAge}",`]),
    "  });",
    "  res.end();",
    "  return true;",
    "}",
  ].join("\n");
}
