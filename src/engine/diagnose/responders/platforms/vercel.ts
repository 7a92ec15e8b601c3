import type { Responder } from "../responder";

/** Vercel. */
export const vercel: Responder = {
  id: "vercel",
  name: "Vercel",
  kind: "platform",
  owner: "platform",
  hosts: /\.vercel\.app$/,
  marks: [{ headers: { "x-vercel-id": /./ } }],
  source: "https://vercel.com/kb/guide/how-to-enable-cors",
};
