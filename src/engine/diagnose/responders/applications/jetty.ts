import type { Responder } from "../responder";

/** Jetty. Source: measured: jetty 12.1.14 */
export const jetty: Responder = {
  id: "jetty",
  name: "Jetty",
  kind: "application",
  marks: [{ headers: { server: /^Jetty/ } }, { headers: { "cache-control": /^must-revalidate,no-cache,no-store$/ } }],
};
