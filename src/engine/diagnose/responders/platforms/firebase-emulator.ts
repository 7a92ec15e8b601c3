import type { Responder } from "../responder";

/**
 * Firebase's emulator for functions: project, region and name are its path.
 * Source: https://firebase.google.com/docs/emulator-suite/connect_functions
 */
export const firebaseEmulator: Responder = {
  id: "firebase-emulator",
  name: "Firebase's emulator",
  kind: "platform",
  owner: "platform",
  paths: /^\/[a-z][a-z0-9-]{3,}\/(?:us|northamerica|southamerica|europe|asia|australia|me|africa)-[a-z]+\d\/[\w.-]+/,
  ports: ["5001"],
};
