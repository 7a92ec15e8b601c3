import type { Responder } from "../responder";

/** A WSGI application. */
export const gunicorn: Responder = {
  id: "gunicorn",
  name: "Python (gunicorn)",
  kind: "application",
  marks: [{ headers: { server: /^gunicorn/ } }],
  source: "measured: gunicorn 27.0.1",
};
