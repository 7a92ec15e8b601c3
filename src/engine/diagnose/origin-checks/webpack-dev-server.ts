import { code } from "../words/values";
import type { OriginCheck } from "./origin-check";
import { nameOf } from "./vite";

/**
 * The host check of webpack-dev-server: "Invalid Host header" has 19 bytes.
 * Source: measured: webpack-dev-server 5.2.7; https://webpack.js.org/configuration/dev-server/#devserverallowedhosts
 */
export const webpackDevServer: OriginCheck = {
  id: "webpack-host-check",
  name: "the host check of webpack-dev-server",
  signs: [{ status: [403], headers: { "x-powered-by": /^Express$/ }, type: null, length: [19] }],
  compares: ({ host }) =>
    `It compares the host of the URL, ${code(host)}, with \`localhost\`, its own host and the names in \`devServer.allowedHosts\`.`,
  steps: ({ host }) => [
    `In \`webpack.config.js\`, add ${code(nameOf(host))} to \`devServer.allowedHosts\`, and restart it.`,
    "Vue CLI has the same option in `vue.config.js`; Angular's older builder has it in `angular.json`, as `allowedHosts` of the `serve` options.",
  ],
};
