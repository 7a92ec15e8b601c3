import type { Responder } from "../responder";

/**
 * Traefik, where it is told to name itself, and its authentication by the realm that it has unless told another.
 * Source: https://doc.traefik.io/traefik/, https://github.com/traefik/traefik/blob/master/pkg/middlewares/auth/auth.go
 */
export const traefik: Responder = {
  id: "traefik",
  name: "Traefik",
  kind: "gateway",
  own: [{ status: [401], headers: { "www-authenticate": /realm="?traefik"?/ } }],
  marks: [{ headers: { server: /^Traefik/i } }],
};
