import type { Responder } from "../responder";

/** Appwrite. */
export const appwrite: Responder = {
  id: "appwrite",
  name: "Appwrite",
  kind: "platform",
  owner: "platform",
  hosts: /\.cloud\.appwrite\.io$/,
  own: [{ headers: { server: /^Appwrite/ } }],
  source: "https://appwrite.io/docs/products/auth",
};
