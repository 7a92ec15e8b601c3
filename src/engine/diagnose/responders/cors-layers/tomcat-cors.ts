import type { CorsLayer } from "../responder";

/** Tomcat's CorsFilter. Source: measured: tomcat-embed-core 11.0.27 */
export const tomcatCors: CorsLayer = {
  id: "tomcat-cors",
  name: "Tomcat's CorsFilter",
  refusals: [
    { on: "response", status: [403], type: "text/plain", length: [0], because: ["origin"] },
    { on: "preflight", status: [403], type: "text/plain", length: [0], because: ["origin", "method", "header"] },
  ],
};
