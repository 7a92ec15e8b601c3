import { hasPrefix, ownPath, PREFIX } from "../own-path";
import { json } from "../quote";
import type { Recipe } from "../recipe";

/** Vite's development server. https://vite.dev/config/server-options#server-proxy, version 8 */
export const vite: Recipe = {
  id: "vite",
  name: "Vite (server.proxy)",
  family: "Only on your machine",
  install: null,
  trap: "It helps only while you develop. A built page has no such proxy, so the live API needs CORS headers of its own.",
  parts: (policy) => [
    {
      where: "In `vite.config.js`, inside `defineConfig({ ... })`. If it has a `server` already, put `proxy` in there.",
      code: [
        "server: {",
        "  proxy: {",
        `    ${json(PREFIX)}: {`,
        `      target: ${json(policy.server)},`,
        "      changeOrigin: true,",
        ...(hasPrefix(policy) ? [] : [`      rewrite: (path) => path.replace(/^\\${PREFIX}/, ""),`]),
        "    },",
        "  },",
        "},",
      ].join("\n"),
    },
    { where: "In the page's code, where it asks the API.", code: `fetch(${json(ownPath(policy))});` },
  ],
};
