import type { CorsLayer } from "../responder";

/** Jetty's CrossOriginHandler, told to be strict. Source: measured: jetty 12.1.14 */
export const jettyCors: CorsLayer = {
  id: "jetty-cors",
  name: "Jetty's CrossOriginHandler",
  refusals: [
    {
      on: "response",
      status: [400],
      type: "text/html;charset=iso-8859-1",
      headers: { vary: /\bOrigin\b/i },
      because: ["origin"],
    },
    {
      on: "preflight",
      status: [400],
      type: null,
      length: [0],
      headers: { vary: /\bOrigin\b/i, server: /^Jetty/ },
      because: ["origin"],
    },
  ],
};
