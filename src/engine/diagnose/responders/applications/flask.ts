import type { Responder } from "../responder";

/** Flask's development server. Source: measured: flask 3.1.3 */
export const flask: Responder = {
  id: "flask",
  name: "Flask (Werkzeug)",
  kind: "application",
  marks: [{ headers: { server: /^Werkzeug\// } }],
};
