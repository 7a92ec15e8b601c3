import { ANY, type Policy } from "../../policy";
import { everyResponse, type HeaderLine, preflightHeaders } from "../header-lines";
import { forOwnOrigins } from "../own-origins";
import { json, jsonList } from "../quote";
import type { Recipe } from "../recipe";

/**
 * Flask without a package. What is registered first answers first (`before_request`) and speaks last (`after_request`), so that
 * Flask-CORS below it may stay for other origins. https://flask.palletsprojects.com/en/stable/api/#flask.Flask.after_request,
 * version 3
 */
export const flask: Recipe = {
  id: "flask",
  name: "Flask",
  family: "Python",
  install: null,
  embeds: true,
  leavesOthers: true,
  trap: "An authentication check in `before_request` also stops preflights, so this code stands above it and responds first. In debug mode, Flask's page for a crash has no CORS headers.",
  parts: (policy) => [
    {
      where: "At the top of the file that holds `app = Flask(__name__)`, with the other imports.",
      code: "from flask import request",
    },
    {
      where: "Right after `app = Flask(__name__)`, above your authentication check and above `CORS(app)`.",
      code: hooksOf(forOwnOrigins(policy)).join("\n"),
    },
  ],
};

function hooksOf(policy: Policy): string[] {
  const { origins, embedded, ...others } = policy;
  const isOpen = origins[0] === ANY;
  const set = ([name, value]: HeaderLine): string => `response.headers[${json(name)}] = ${json(value)}`;
  const granted = [...everyResponse({ ...others, embedded: false }), ...preflightHeaders(policy)].map(set);
  return [
    ...(isOpen ? [] : [`PAGE_ORIGINS = [${jsonList(origins)}]`, "", ""]),
    "@app.before_request",
    "def answer_preflight():",
    `    is_preflight = request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers`,
    isOpen ? "    if is_preflight:" : `    if is_preflight and request.headers.get("Origin") in PAGE_ORIGINS:`,
    `        return "", 204`,
    "",
    "",
    "@app.after_request",
    "def add_cors_headers(response):",
    ...(embedded ? [`    ${set(["Cross-Origin-Resource-Policy", "cross-origin"])}`] : []),
    ...(isOpen
      ? [set(["Access-Control-Allow-Origin", "*"]), ...granted].map((line) => `    ${line}`)
      : [
          `    response.vary.add("Origin")`,
          `    if request.headers.get("Origin") in PAGE_ORIGINS:`,
          `        response.headers["Access-Control-Allow-Origin"] = request.headers["Origin"]`,
          ...granted.map((line) => `        ${line}`),
        ]),
    "    return response",
  ];
}
