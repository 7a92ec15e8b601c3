import type { Responder } from "../responder";

/** Appwrite. Source: https://appwrite.io/docs/products/auth */
export const appwrite: Responder = {
  id: "appwrite",
  name: "Appwrite",
  kind: "platform",
  owner: "platform",
  hosts: /\.cloud\.appwrite\.io$/,
  own: [{ headers: { server: /^Appwrite/ } }],
};
