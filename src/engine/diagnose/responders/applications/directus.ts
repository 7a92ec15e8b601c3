import type { Responder } from "../responder";

/** Directus. Source: https://directus.io/docs/configuration/security-limits */
export const directus: Responder = {
  id: "directus",
  name: "Directus",
  kind: "application",
  marks: [{ headers: { "x-powered-by": /^Directus/ } }],
};
