import type { Responder } from "../responder";

/** MinIO. Source: measured: minio, the last community release */
export const minio: Responder = {
  id: "minio",
  name: "MinIO",
  kind: "object-store",
  owner: "platform",
  own: [{ headers: { server: /^MinIO/ } }],
};
