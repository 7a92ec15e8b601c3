import type { CorsLayer } from "../responder";

/** rocket_cors: Rocket's page for 403, on a preflight. Source: measured: rocket_cors 0.6.0 */
export const rocketCors: CorsLayer = {
  id: "rocket-cors",
  name: "rocket_cors",
  refusals: [
    {
      on: "preflight",
      status: [403],
      type: "text/html; charset=utf-8",
      headers: { server: /^Rocket$/ },
      because: ["origin", "method", "header"],
    },
  ],
};
