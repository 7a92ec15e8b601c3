import type { Responder } from "../responder";

/** Firebase's and Google's APIs with a browser key. Source: https://cloud.google.com/docs/authentication/api-keys */
export const firebaseServices: Responder = {
  id: "firebase-services",
  name: "Firebase",
  kind: "platform",
  owner: "platform",
  hosts: /\.firebaseio\.com$|^(?:identitytoolkit|securetoken|firestore|firebaseinstallations)\.googleapis\.com$/,
  there: [{}],
};
