import type { Responder } from "../responder";

/**
 * MinIO. Its CORS layer responds to preflights without the server's name, so a refused one is told by the signed URL of an upload; it allows
 * every method and every header. Source: measured: minio, the last community release
 */
export const minio: Responder = {
  id: "minio",
  name: "MinIO",
  kind: "object-store",
  owner: "platform",
  own: [{ headers: { server: /^MinIO/ } }],
  refuses: [
    {
      on: "preflight",
      status: [204],
      headers: { vary: /^Origin, Access-Control-Request-Method, Access-Control-Request-Headers$/ },
      absent: ["access-control-allow-origin"],
      target: /[?&]X-Amz-Signature=/i,
      because: ["origin"],
      sure: false,
    },
  ],
};
