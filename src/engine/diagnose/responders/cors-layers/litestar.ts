import type { CorsLayer } from "../responder";

/** Litestar; Starlette's refusals have CORS headers. Source: measured: litestar 2.25.0 */
export const litestar: CorsLayer = {
  id: "litestar",
  name: "Litestar's CORS",
  refusals: [
    {
      on: "preflight",
      status: [400],
      type: "text/plain; charset=utf-8",
      length: [22],
      because: ["origin", "method"],
    },
    { on: "preflight", status: [400], type: "text/plain; charset=utf-8", length: [23], because: ["header"] },
    {
      on: "preflight",
      status: [400],
      type: "text/plain; charset=utf-8",
      length: [30, 31, 39],
      because: ["origin", "method", "header"],
    },
  ],
};
