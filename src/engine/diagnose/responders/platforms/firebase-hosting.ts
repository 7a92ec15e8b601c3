import type { Responder } from "../responder";

/** Firebase Hosting. */
export const firebaseHosting: Responder = {
  id: "firebase-hosting",
  name: "Firebase Hosting",
  kind: "platform",
  owner: "platform",
  hosts: /\.(?:web\.app|firebaseapp\.com)$/,
  source: "https://firebase.google.com/docs/hosting/full-config#headers",
};
