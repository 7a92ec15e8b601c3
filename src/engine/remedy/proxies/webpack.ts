import { quoted } from "../need";
import type { OwnProxy } from "./own-proxy";

/** https://webpack.js.org/configuration/dev-server/#devserverproxy */
export const webpack: OwnProxy = {
  id: "webpack",
  where: "webpack (`webpack.config.js`)",
  language: "js",
  isForDevelopment: true,
  text: ({ target, prefix }) =>
    `devServer: {\n  proxy: [\n    { context: [${quoted(prefix)}], target: ${quoted(target)}, changeOrigin: true, pathRewrite: { ${quoted(`^${prefix}`)}: "" } },\n  ],\n},`,
};
