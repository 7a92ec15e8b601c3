import type { Responder } from "../responder";

/** A private port of Gitpod. Source: https://www.gitpod.io/docs/configure/workspaces/ports */
export const gitpod: Responder = {
  id: "gitpod",
  name: "Gitpod",
  kind: "tunnel",
  owner: "platform",
  hosts: /\.gitpod\.(?:io|dev)$/,
  there: [{ location: /gitpod\.io\// }, { status: [401], sure: false }],
};
