import { value } from "../need";
import type { Setting } from "./setting";

/** A function that the emulator does not have. */
export const firebaseEmulator: Setting = {
  id: "firebase-emulator",
  responders: ["firebase-emulator"],
  fits: ({ status }) => status === 404,
  title: "Call the function that the emulator has",
  steps: ({ url }) => [
    `The URL names the function ${value(url.pathname)}: project, region and name. The emulator has 404 for any other, and its log lists the URLs that it has.`,
    "Give the client the function's region, and the emulator to the same instance: `const functions = getFunctions(app, 'europe-west1'); connectFunctionsEmulator(functions, 'localhost', 5001);`.",
    "A function that does not load is not there either: look at the emulator's log.",
  ],
  cost: null,
  ran: "the emulator of firebase-tools 15.34",
  docs: "https://firebase.google.com/docs/emulator-suite/connect_functions",
};
