import type { Responder } from "../responder";

/**
 * Vite's development server, by the paths of its own modules and by how it serves those of the project.
 * Source: measured: vite 8.3.8; https://vite.dev/config/server-options#server-cors
 */
export const viteDev: Responder = {
  id: "vite-dev",
  name: "Vite's development server",
  kind: "application",
  paths: /^(?:\/[\w./-]+)?\/(?:@vite\/(?:client|env)|@react-refresh|@id\/|@fs\/|node_modules\/\.vite\/)/,
  marks: [
    {
      headers: { vary: /^Origin$/i, "cache-control": /^(?:no-cache|max-age=31536000,immutable)$/, etag: /^W\// },
      type: "text/javascript",
      absent: ["x-powered-by", "server"],
    },
  ],
};
