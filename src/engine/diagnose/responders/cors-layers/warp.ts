import type { CorsLayer } from "../responder";

/** warp. Source: measured: warp 0.4.3 */
export const warp: CorsLayer = {
  id: "warp",
  name: "warp's CORS",
  refusals: [
    {
      on: "response",
      status: [403],
      type: "text/plain; charset=utf-8",
      length: [42],
      absent: ["x-content-type-options"],
      because: ["origin"],
    },
    {
      on: "preflight",
      status: [403],
      type: "text/plain; charset=utf-8",
      length: [42],
      absent: ["x-content-type-options"],
      because: ["origin", "header"],
    },
    {
      on: "preflight",
      status: [403],
      type: "text/plain; charset=utf-8",
      length: [50],
      absent: ["x-content-type-options"],
      because: ["method"],
    },
  ],
};
