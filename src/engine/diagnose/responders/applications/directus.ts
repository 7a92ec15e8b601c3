import type { Responder } from "../responder";

/** Directus. */
export const directus: Responder = {
  id: "directus",
  name: "Directus",
  kind: "application",
  marks: [{ headers: { "x-powered-by": /^Directus/ } }],
  source: "https://directus.io/docs/configuration/security-limits",
};
