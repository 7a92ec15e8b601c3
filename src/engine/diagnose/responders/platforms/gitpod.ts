import type { Responder } from "../responder";

/**
 * A private port of Gitpod: a redirect to its login, or a 401 that is empty. A 401 of the server behind it says more.
 * Source: https://www.gitpod.io/docs/configure/workspaces/ports, https://github.com/gitpod-io/gitpod/issues/14576
 */
export const gitpod: Responder = {
  id: "gitpod",
  name: "Gitpod",
  kind: "tunnel",
  owner: "platform",
  hosts: /\.gitpod\.(?:io|dev)$/,
  there: [
    { location: /gitpod\.io\// },
    { status: [401], type: null, length: [0], absent: ["server", "x-powered-by", "www-authenticate"], sure: false },
  ],
};
