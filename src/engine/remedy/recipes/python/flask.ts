import type { Policy } from "../../policy";
import { forOwnOrigins } from "../own-origins";
import type { Recipe } from "../recipe";
import { byHand } from "./by-hand";

/**
 * Flask without a package. What is registered first responds first (`before_request`) and changes the response last (`after_request`), so that
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
  trap: "An authentication check in `before_request` also stops preflights, so this code comes before it and responds first. In debug mode, Flask's page for a crash has no CORS headers.",
  parts: (policy) => [
    {
      where: "At the top of the file that contains `app = Flask(__name__)`, with the other imports.",
      code: "from flask import request",
    },
    {
      where: "Right after `app = Flask(__name__)`, above your authentication check and above `CORS(app)`.",
      code: hooksOf(forOwnOrigins(policy)).join("\n"),
    },
  ],
};

function hooksOf(policy: Policy): string[] {
  const { origins, ifPreflight, headers } = byHand(policy, `response.vary.add("Origin")`);
  return [
    ...origins,
    "@app.before_request",
    "def respond_to_preflight():",
    ...ifPreflight,
    `        return "", 204`,
    "",
    "",
    "@app.after_request",
    "def add_cors_headers(response):",
    ...headers,
    "    return response",
  ];
}
