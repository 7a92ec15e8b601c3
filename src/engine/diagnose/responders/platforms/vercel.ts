import type { Responder } from "../responder";

/** Vercel. Source: https://vercel.com/kb/guide/how-to-enable-cors */
export const vercel: Responder = {
  id: "vercel",
  name: "Vercel",
  kind: "platform",
  owner: "platform",
  hosts: /\.vercel\.app$/,
  marks: [{ headers: { "x-vercel-id": /./ } }, { headers: { server: /^Vercel$/ } }],
};
