import type { Responder } from "../responder";

/** A WSGI application. Source: measured: gunicorn 27.0.1 */
export const gunicorn: Responder = {
  id: "gunicorn",
  name: "Python (gunicorn)",
  kind: "application",
  marks: [{ headers: { server: /^gunicorn/ } }],
};
