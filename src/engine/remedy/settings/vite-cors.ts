import type { Setting } from "./setting";

/** Vite's list of origins. */
export const viteCors: Setting = {
  id: "vite-cors",
  responders: ["vite-dev"],
  // A 426 is of the socket for hot reloading, which has no files.
  fits: ({ rule, status }) => status !== 426 && (rule === "allow-origin-missing" || rule === "allow-origin-mismatch"),
  kind: "server-code",
  title: "Allow the origin in Vite's configuration",
  steps: ({ origin }) => [
    `If Vite serves it, set \`server.cors\` to \`{ origin: ${JSON.stringify(origin)} }\` in \`vite.config.js\` (\`preview.cors\` for \`vite preview\`), and restart it.`,
    "Since 6.0.9, 5.4.12 and 4.5.6 Vite allows only pages of `localhost`, `127.0.0.1` and `[::1]` unless told otherwise. Plugins of a back end (Laravel, Craft, CakePHP) may set it for you in their newer versions.",
  ],
  credentials: "Also set `credentials: true` there, beside `origin`.",
  cost: "Any page of that origin can read your source while the server runs; `cors: true` lets every site.",
  ran: "vite 8.3.8",
  docs: "https://vite.dev/config/server-options#server-cors",
};
