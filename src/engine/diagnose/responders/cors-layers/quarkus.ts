import type { CorsLayer } from "../responder";

/**
 * Quarkus' CORS filter, and Vert.x' CORS handler before its text became the body: an empty 403 whose status text says why. Neither refuses a
 * method or a header with an error. Source: CORSFilter.java of https://github.com/quarkusio/quarkus, CorsHandlerImpl.java of
 * https://github.com/vert-x3/vertx-web
 */
export const quarkus: CorsLayer = {
  id: "quarkus",
  name: "the CORS filter of Quarkus or Vert.x",
  refusals: [{ status: [403], statusText: "CORS Rejected - Invalid origin", because: ["origin"] }],
};
