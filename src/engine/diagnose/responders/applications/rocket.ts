import type { Responder } from "../responder";

/** Rocket. */
export const rocket: Responder = {
  id: "rocket",
  name: "Rocket",
  kind: "application",
  marks: [{ headers: { server: /^Rocket$/ } }],
  source: "measured: rocket 0.5",
};
