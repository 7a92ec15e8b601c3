import type { Setting } from "./setting";

/** The headers that webpack's development server adds to its files. */
export const webpackDevCors: Setting = {
  id: "webpack-dev-cors",
  responders: ["webpack-dev"],
  fits: ({ rule }) => rule === "allow-origin-missing" || rule === "allow-origin-mismatch",
  kind: "server-code",
  title: "Allow the origin in webpack's configuration",
  steps: ({ origin }) => [
    `If webpack-dev-server serves it, set \`devServer.headers\` to \`{ "Access-Control-Allow-Origin": ${JSON.stringify(origin)} }\` in \`webpack.config.js\`, and restart it. For \`webpack-dev-middleware\` in your own server, set its option \`headers\`.`,
    "Images and scripts without `crossorigin` need `*` there: only then the server leaves out `Cross-Origin-Resource-Policy: same-origin`.",
  ],
  credentials: 'Also set `"Access-Control-Allow-Credentials": "true"` there.',
  cost: "Any page of that origin can read your source while the server runs; `*` lets every site.",
  ran: "webpack-dev-server 6.1.0",
  docs: "https://webpack.js.org/configuration/dev-server/#devserverheaders",
};
