import type { Responder } from "../responder";

/** Rocket. Source: measured: rocket 0.5 */
export const rocket: Responder = {
  id: "rocket",
  name: "Rocket",
  kind: "application",
  marks: [{ headers: { server: /^Rocket$/ } }],
};
