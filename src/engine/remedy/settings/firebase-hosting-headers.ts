import type { Setting } from "./setting";

/** Firebase Hosting's headers. */
export const firebaseHostingHeaders: Setting = {
  id: "firebase-hosting-headers",
  responders: ["firebase-hosting"],
  title: "Set the headers in firebase.json",
  steps: () => [
    "Add them under `hosting.headers`, one fixed value each, and deploy again. Rewrites to functions send the function's headers.",
  ],
  cost: null,
  ran: null,
  docs: "https://firebase.google.com/docs/hosting/full-config#headers",
};
