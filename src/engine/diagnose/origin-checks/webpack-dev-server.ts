import { code } from "../words/values";
import type { OriginCheck } from "./origin-check";
import { nameOf } from "./vite";

/**
 * The host check of webpack-dev-server: "Invalid Host header" has 19 bytes. Version 4, with a status of 200, is known by the entity
 * tag of that sentence; Vue CLI 5 and create-react-app 5 are built on it.
 * Source: measured: webpack-dev-server 5.2.7 and 4.15.2, @vue/cli-service 5.0.9, react-scripts 5.0.1; https://webpack.js.org/configuration/dev-server/#devserverallowedhosts
 */
export const webpackDevServer: OriginCheck = {
  id: "webpack-host-check",
  name: "the host check of webpack-dev-server",
  signs: [
    { status: [403], headers: { "x-powered-by": /^Express$/ }, type: null, length: [19] },
    {
      status: [200],
      headers: { "x-powered-by": /^Express$/, etag: /^W\/"13-OxsTL6IB85fkJxv9HO8uum0slCI"$/ },
      type: "text/html; charset=utf-8",
      length: [19],
    },
  ],
  compares: ({ host }) =>
    `It compares the host of the URL, ${code(host)}, with \`localhost\`, its own host and the names in \`devServer.allowedHosts\`.`,
  steps: ({ host }) => [
    `In \`webpack.config.js\`, add ${code(nameOf(host))} to \`devServer.allowedHosts\`, and restart it.`,
    "Vue CLI has the same option in `vue.config.js`; Angular's older builder has it in `angular.json`, as `allowedHosts` of the `serve` options.",
    "create-react-app checks the host only where `package.json` has a `proxy`: set that up in `src/setupProxy.js` instead, or start it with `DANGEROUSLY_DISABLE_HOST_CHECK=true`.",
  ],
};
