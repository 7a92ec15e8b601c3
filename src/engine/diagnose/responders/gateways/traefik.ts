import type { Responder } from "../responder";

/** Traefik, where it is told to name itself. */
export const traefik: Responder = {
  id: "traefik",
  name: "Traefik",
  kind: "gateway",
  marks: [{ headers: { server: /^Traefik/i } }],
  source: "https://doc.traefik.io/traefik/",
};
