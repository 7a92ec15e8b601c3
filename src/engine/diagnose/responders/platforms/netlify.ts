import type { Responder } from "../responder";

/** Netlify. Source: https://docs.netlify.com/manage/routing/headers/ */
export const netlify: Responder = {
  id: "netlify",
  name: "Netlify",
  kind: "platform",
  owner: "platform",
  hosts: /\.netlify\.app$/,
  marks: [{ headers: { "x-nf-request-id": /./ } }, { headers: { server: /^Netlify$/ } }],
};
