import type { Responder } from "../responder";

/** Typesense on its port. Source: https://typesense.org/docs/guide/install-typesense.html */
export const typesense: Responder = {
  id: "typesense",
  name: "Typesense",
  kind: "platform",
  ports: ["8108"],
};
