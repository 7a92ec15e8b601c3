import type { Responder } from "../responder";

/** Jetty. */
export const jetty: Responder = {
  id: "jetty",
  name: "Jetty",
  kind: "application",
  marks: [{ headers: { server: /^Jetty/ } }, { headers: { "cache-control": /^must-revalidate,no-cache,no-store$/ } }],
  source: "measured: jetty 12.1.14",
};
