import { code, host as hostOf } from "../words/values";
import type { OriginCheck } from "./origin-check";

/**
 * The origin check of Next.js' development server on its own files: no header but the connection's, and "Unauthorized" in chunks.
 * Source: measured: next 16.4.6; https://nextjs.org/docs/app/api-reference/config/next-config-js/allowedDevOrigins
 */
export const nextjsDev: OriginCheck = {
  id: "nextjs-dev-origins",
  name: "the origin check of Next.js' development server",
  paths: /^\/(?:_next\/|__nextjs)/,
  signs: [{ status: [403], type: null, length: null, absent: ["server", "x-powered-by", "vary", "cache-control"] }],
  compares: ({ origin }) =>
    `It compares the origin of the page, ${code(origin)}, with its own host and the names in \`allowedDevOrigins\`.`,
  steps: ({ origin }) => [`In \`next.config.js\`, add ${hostOf(origin)} to \`allowedDevOrigins\`, and restart it.`],
};
