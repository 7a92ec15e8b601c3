import type { Responder } from "../responder";

/** Deno Deploy. Source: https://docs.deno.com/deploy/ */
export const denoDeploy: Responder = {
  id: "deno-deploy",
  name: "Deno Deploy",
  kind: "platform",
  owner: "platform",
  hosts: /\.deno\.(?:dev|net)$/,
  marks: [{ headers: { server: /^deno\// } }],
};
