import type { Responder } from "../responder";

/** Cloudflare Workers and Pages. Source: https://developers.cloudflare.com/workers/static-assets/headers/ */
export const cloudflareWorkers: Responder = {
  id: "cloudflare-workers",
  name: "Cloudflare Workers",
  kind: "platform",
  owner: "platform",
  hosts: /\.(?:workers|pages)\.dev$/,
};
