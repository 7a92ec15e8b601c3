import type { Responder } from "../responder";

/** Traefik, where it is told to name itself. Source: https://doc.traefik.io/traefik/ */
export const traefik: Responder = {
  id: "traefik",
  name: "Traefik",
  kind: "gateway",
  marks: [{ headers: { server: /^Traefik/i } }],
};
