import { value } from "../need";
import type { Setting } from "./setting";

/** MinIO's list of origins. */
export const minioCors: Setting = {
  id: "minio-cors",
  responders: ["minio"],
  title: "Allow the origin in MinIO's settings",
  steps: ({ origin }) => [
    `Set \`MINIO_API_CORS_ALLOW_ORIGIN\` to ${value(origin)} (or \`mc admin config set ALIAS api cors_allow_origin=...\`) and restart MinIO.`,
  ],
  cost: "It is for the whole server; rules of a bucket (PutBucketCors) do nothing in community builds.",
  ran: "the last community release of MinIO",
  docs: "https://min.io/docs/minio/linux/reference/minio-server/settings/core.html",
};
