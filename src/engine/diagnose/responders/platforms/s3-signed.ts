import type { Responder } from "../responder";

/**
 * A store that speaks S3 under a name of its own (Garage, Ceph, SeaweedFS, MinIO behind a proxy), by a signature in the URL that only S3 has.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html,
 * https://garagehq.deuxfleurs.fr/documentation/reference-manual/s3-compatibility/
 */
export const s3Signed: Responder = {
  id: "s3-signed",
  name: "S3-compatible storage",
  kind: "object-store",
  owner: "platform",
  // Other services of Amazon sign URLs alike.
  hosts: /^(?!.*\.(?:amazonaws\.com|on\.aws)(?:\.cn)?$)/,
  query: /[?&]X-Amz-Signature=/i,
  there: [{ status: [200, 204, 206, 403], sure: false }],
  refuses: [{ on: "preflight", status: [403], because: ["origin", "method", "header"], sure: false }],
};
