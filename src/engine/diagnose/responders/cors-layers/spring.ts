import type { CorsLayer } from "../responder";

/**
 * Spring MVC, WebFlux, Security and Cloud Gateway: three lines of Vary and nothing else.
 * Source: measured: spring boot 4.1.1 (DefaultCorsProcessor)
 */
export const spring: CorsLayer = {
  id: "spring",
  name: "Spring's CORS",
  refusals: [
    {
      on: "response",
      status: [403],
      type: null,
      headers: { vary: /Origin, Access-Control-Request-Method, Access-Control-Request-Headers/ },
      absent: ["set-cookie"],
      because: ["origin"],
    },
    {
      on: "preflight",
      status: [403],
      type: null,
      headers: { vary: /Origin, Access-Control-Request-Method, Access-Control-Request-Headers/ },
      absent: ["set-cookie"],
      because: ["origin", "method", "header"],
    },
  ],
};
