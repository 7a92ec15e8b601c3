import type { Responder } from "../responder";

/**
 * webpack's development server, by a header that it sends with every file unless it may be read by all. Express's helmet sends the
 * same header and takes away Express's name.
 * Source: measured: webpack-dev-server 5.2.7; https://webpack.js.org/configuration/dev-server/#devserverheaders
 */
export const webpackDev: Responder = {
  id: "webpack-dev",
  name: "webpack's development server",
  kind: "application",
  // https://webpack.js.org/configuration/output/#outputhotupdatechunkfilename; Next.js serves its own.
  paths: /^(?!\/_next\/).*\.hot-update\.(?:m?js|json)$|^\/sockjs-node\//,
  marks: [
    {
      headers: {
        "x-powered-by": /^Express$/,
        "cross-origin-resource-policy": /^same-origin$/,
        "accept-ranges": /^bytes$/,
      },
      absent: ["origin-agent-cluster", "x-dns-prefetch-control", "server", "etag"],
    },
  ],
};
