import type { CorsLayer } from "../responder";

/** Vert.x Web. Source: measured: vertx-web 5.0.7 */
export const vertx: CorsLayer = {
  id: "vertx",
  name: "Vert.x's CORS handler",
  refusals: [{ status: [403], type: null, length: [30], because: ["origin"] }],
};
