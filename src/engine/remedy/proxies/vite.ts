import { quoted } from "../need";
import type { OwnProxy } from "./own-proxy";

/** https://vite.dev/config/server-options#server-proxy */
export const vite: OwnProxy = {
  id: "vite",
  where: "Vite (`vite.config.js`)",
  language: "js",
  isForDevelopment: true,
  text: ({ target, prefix }) =>
    `server: {\n  proxy: {\n    ${quoted(prefix)}: {\n      target: ${quoted(target)},\n      changeOrigin: true,\n      rewrite: (path) => path.slice(${prefix.length}),\n    },\n  },\n},`,
};
