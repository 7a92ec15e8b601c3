import { ANY, type Policy } from "../../policy";
import { jsonList } from "../quote";
import type { Recipe } from "../recipe";

/** Flask-CORS takes a text that holds one of these for a regular expression. `flask_cors/core.py`, version 6.0.5 */
const PATTERN = /[*\\\]?$^[()]/;

/** Flask with Flask-CORS. https://corydolphin.github.io/flask-cors/, version 6 for Flask 3 */
export const flask: Recipe = {
  id: "flask",
  name: "Flask (Flask-CORS)",
  family: "Python",
  install: "pip install flask-cors",
  trap: "An authentication check in `before_request` also stops preflights, so they are answered above it. In debug mode, Flask's page for a crash has no CORS headers.",
  parts: (policy) => [
    {
      where: "At the top of the file that holds `app = Flask(__name__)`, with the other imports.",
      code: "from flask import request\nfrom flask_cors import CORS",
    },
    {
      where:
        "Right after `app = Flask(__name__)`, above your authentication check. Delete `CORS(app)` or `cors.init_app(app)` if it is there.",
      code: `CORS(
    app,
${argumentsOf(policy)
  .map((line) => `    ${line}`)
  .join("\n")}
)


@app.before_request
def answer_preflight():
    if request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers:
        return "", 204`,
    },
  ],
  refuses({ origins, methods, headers }) {
    const pattern = [...origins, ...headers].find((value) => value !== ANY && PATTERN.test(value));
    if (pattern !== undefined) return `Flask-CORS would read \`${pattern}\` as a pattern.`;
    const small = methods.find((method) => method !== method.toUpperCase());
    return small === undefined ? null : `Flask-CORS writes methods in capitals, and \`${small}\` is another method.`;
  },
};

function argumentsOf({ origins, methods, headers, credentials, maxAge, exposed }: Policy): string[] {
  return [
    `origins=[${jsonList(origins)}],`,
    // Left to itself, it would send back any origin in place of the star.
    ...(origins[0] === ANY ? ["send_wildcard=True,"] : []),
    `methods=[${jsonList(methods)}],`,
    ...(headers.length > 0 ? [`allow_headers=[${jsonList(headers)}],`] : []),
    ...(exposed.length > 0 ? [`expose_headers=[${jsonList(exposed)}],`] : []),
    ...(credentials ? ["supports_credentials=True,"] : []),
    ...(maxAge === null ? [] : [`max_age=${maxAge},`]),
  ];
}
