import type { CorsLayer } from "../responder";

/** poem. Source: measured: poem 3.1.12 */
export const poem: CorsLayer = {
  id: "poem",
  name: "poem's CORS",
  refusals: [
    {
      on: "response",
      status: [403],
      type: "text/plain; charset=utf-8",
      length: [26],
      absent: ["x-content-type-options", "server"],
      because: ["origin"],
    },
    {
      on: "preflight",
      status: [403],
      type: "text/plain; charset=utf-8",
      length: [26],
      absent: ["x-content-type-options", "server"],
      because: ["origin", "method"],
    },
    {
      on: "preflight",
      status: [403],
      type: "text/plain; charset=utf-8",
      length: [27],
      absent: ["x-content-type-options", "server"],
      because: ["header"],
    },
  ],
};
