import type { CorsLayer } from "../responder";

/** hapi's routes.cors: a note in JSON where lists should be. Source: measured: hapi 21.4.10 */
export const hapi: CorsLayer = {
  id: "hapi",
  name: "hapi's CORS",
  refusals: [
    {
      on: "preflight",
      status: [200],
      type: "application/json; charset=utf-8",
      length: [44],
      headers: { "cache-control": /^no-cache$/ },
      because: ["origin"],
    },
    {
      on: "preflight",
      status: [200],
      type: "application/json; charset=utf-8",
      length: [54],
      headers: { "cache-control": /^no-cache$/ },
      because: ["header"],
    },
    {
      on: "preflight",
      status: [200],
      type: "application/json; charset=utf-8",
      length: [45],
      headers: { "cache-control": /^no-cache$/ },
      because: ["method"],
    },
  ],
};
