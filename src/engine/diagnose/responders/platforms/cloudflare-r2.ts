import type { Responder } from "../responder";

/** Cloudflare R2. Source: https://developers.cloudflare.com/r2/buckets/cors/ */
export const cloudflareR2: Responder = {
  id: "cloudflare-r2",
  name: "Cloudflare R2",
  kind: "object-store",
  owner: "platform",
  hosts: /^(?:[a-z0-9-]+\.)?[0-9a-f]{32}(?:\.(?:eu|fedramp))?\.r2\.cloudflarestorage\.com$|^pub-[0-9a-f]{32}\.r2\.dev$/,
  there: [{}],
  refuses: [{ on: "preflight", status: [403], because: ["origin", "method", "header"] }],
};
