import { code } from "../words/values";
import type { OriginCheck } from "./origin-check";

/**
 * The host check of Vite's development server, which those of Angular, Nuxt, SvelteKit and Astro are built on. Angular and SvelteKit
 * leave preflights to it; Vite itself responds to them before. Nuxt's of its API routes has no header to know it by.
 * Source: measured: vite 8.4.0 and 7.3.8, @angular/build 20.3, nuxt 4.4, @sveltejs/kit 2.70, astro 5.18; https://vite.dev/config/server-options#server-allowedhosts, https://angular.dev/cli/serve
 */
export const vite: OriginCheck = {
  id: "vite-host-check",
  name: "the host check of Vite's development server",
  signs: [
    {
      status: [403],
      headers: { vary: /^Origin\b/ },
      type: "text/plain",
      length: null,
      absent: ["x-powered-by", "access-control-allow-methods", "access-control-allow-credentials"],
    },
    {
      on: "preflight",
      status: [403],
      headers: {
        vary: /^Origin, Access-Control-Request-Headers$/,
        "access-control-allow-methods": /^GET,HEAD,PUT,PATCH,POST,DELETE$/,
      },
      type: "text/plain",
      length: null,
      absent: ["x-powered-by", "access-control-allow-credentials"],
    },
  ],
  compares: ({ host }) =>
    `It compares the host of the URL, ${code(host)}, with \`localhost\`, IP addresses and the names in \`server.allowedHosts\`.`,
  steps: ({ host }) => [
    `In \`vite.config.js\`, add ${code(nameOf(host))} to \`server.allowedHosts\` (\`preview.allowedHosts\` for \`vite preview\`), and restart it.`,
    "Angular has the same list in `angular.json`, as `allowedHosts` of the `serve` options; Nuxt has it as `vite.server.allowedHosts`, Astro as `server.allowedHosts` in `astro.config.mjs`.",
  ],
};

/** The host without its port. */
export function nameOf(host: string): string {
  return host.replace(/:\d+$/, "");
}
