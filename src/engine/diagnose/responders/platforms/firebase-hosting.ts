import type { Responder } from "../responder";

/** Firebase Hosting. Source: https://firebase.google.com/docs/hosting/full-config#headers */
export const firebaseHosting: Responder = {
  id: "firebase-hosting",
  name: "Firebase Hosting",
  kind: "platform",
  owner: "platform",
  hosts: /\.(?:web\.app|firebaseapp\.com)$/,
};
