import type { Responder } from "../responder";

/** MinIO. */
export const minio: Responder = {
  id: "minio",
  name: "MinIO",
  kind: "object-store",
  owner: "platform",
  own: [{ headers: { server: /^MinIO/ } }],
  source: "measured: minio, the last community release",
};
