import type { Responder } from "../responder";

/** Flask's development server. */
export const flask: Responder = {
  id: "flask",
  name: "Flask (Werkzeug)",
  kind: "application",
  marks: [{ headers: { server: /^Werkzeug\// } }],
  source: "measured: flask 3.1.3",
};
