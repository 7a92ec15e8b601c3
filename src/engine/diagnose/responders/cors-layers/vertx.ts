import type { CorsLayer } from "../responder";

/** Vert.x Web. */
export const vertx: CorsLayer = {
  id: "vertx",
  name: "Vert.x's CORS handler",
  refusals: [{ status: [403], type: null, length: [30], because: ["origin"] }],
  source: "measured: vertx-web 5.0.7",
};
