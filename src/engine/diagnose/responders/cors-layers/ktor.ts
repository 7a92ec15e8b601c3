import type { CorsLayer } from "../responder";

/** Ktor's CORS plugin; Play's CORS filter does the same. Source: measured: ktor 3.5.2 */
export const ktor: CorsLayer = {
  id: "ktor",
  name: "Ktor's CORS",
  refusals: [
    {
      on: "response",
      status: [403],
      type: null,
      length: [0],
      headers: { vary: /^Origin$/i },
      because: ["origin"],
    },
    {
      on: "preflight",
      status: [403],
      type: null,
      length: [0],
      headers: { vary: /^Origin$/i },
      because: ["origin", "method", "header"],
    },
  ],
};
