import type { Responder } from "../responder";

/** Appwrite. Source: https://appwrite.io/docs/products/auth */
export const appwrite: Responder = {
  id: "appwrite",
  name: "Appwrite",
  kind: "platform",
  owner: "platform",
  hosts: /\.cloud\.appwrite\.io$/,
  own: [
    { headers: { server: /^Appwrite/ } },
    // https://github.com/appwrite/appwrite/blob/main/app/controllers/general.php: behind a proxy its name is not there.
    { headers: { "access-control-allow-headers": /\bX-Appwrite-Project\b/i } },
  ],
};
