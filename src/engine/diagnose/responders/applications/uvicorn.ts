import type { Responder } from "../responder";

/** An ASGI application: FastAPI, Starlette, Litestar, Quart, Falcon, FastMCP. Source: measured: uvicorn 0.54.0 */
export const uvicorn: Responder = {
  id: "uvicorn",
  name: "Python (ASGI)",
  kind: "application",
  marks: [{ headers: { server: /^(?:uvicorn|hypercorn|daphne|granian)/i } }],
};
