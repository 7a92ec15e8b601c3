import { quoted } from "../need";
import type { OwnProxy } from "./own-proxy";

/** https://developers.cloudflare.com/workers/ */
export const cloudflareWorker: OwnProxy = {
  id: "cloudflare-worker",
  where: "Cloudflare Worker (on a route of the page's host)",
  language: "js",
  isForDevelopment: false,
  text: ({ target, prefix }) =>
    `export default {\n  async fetch(request, env) {\n    const url = new URL(request.url);\n    const upstream = new Request(${quoted(target)} + url.pathname.slice(${prefix.length}) + url.search, request);\n    upstream.headers.delete("Origin");\n    upstream.headers.set("Authorization", \`Bearer \${env.API_KEY}\`);\n    return fetch(upstream);\n  },\n};`,
};
