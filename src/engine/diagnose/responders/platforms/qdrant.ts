import type { Responder } from "../responder";

/** Qdrant on its port. Source: https://qdrant.tech/documentation/guides/configuration/ */
export const qdrant: Responder = {
  id: "qdrant",
  name: "Qdrant",
  kind: "platform",
  ports: ["6333"],
};
