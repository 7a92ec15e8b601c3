import type { Responder } from "../responder";

/**
 * Stores that speak S3: Spaces, Wasabi, Backblaze, Tencent COS.
 * Source: https://docs.digitalocean.com/products/spaces/how-to/configure-cors/
 */
export const s3Compatible: Responder = {
  id: "s3-compatible",
  name: "S3-compatible storage",
  kind: "object-store",
  owner: "platform",
  hosts:
    /\.digitaloceanspaces\.com$|\.wasabisys\.com$|(?:^|\.)s3\.[a-z0-9-]+\.backblazeb2\.com$|\.cos\.[a-z0-9-]+\.myqcloud\.com$|\.scw\.cloud$|\.linodeobjects\.com$/,
  there: [{}],
  refuses: [{ on: "preflight", status: [403], because: ["origin", "method", "header"] }],
};
