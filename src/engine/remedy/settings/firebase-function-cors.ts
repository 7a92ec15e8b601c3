import { value } from "../need";
import type { Setting } from "./setting";

/** The `cors` option of a function on Firebase, which the emulator runs as it is deployed. */
export const firebaseFunctionCors: Setting = {
  id: "firebase-function-cors",
  responders: ["firebase-emulator"],
  kind: "server-code",
  fits: ({ status }) => status !== 404 && status < 500,
  title: "Set the cors option of the function",
  steps: ({ origin }) => [
    `Give ${value(origin)} to the \`cors\` option of \`onRequest\` (version 2 of \`firebase-functions\`): it then responds to preflights, and its errors have the headers too.`,
    "A function made with `onCall` allows every origin unless its `cors` option says otherwise.",
  ],
  code: ({ origin }) => [
    {
      where: "The function, version 2 of `firebase-functions`",
      language: "js",
      text: `exports.YOUR_FUNCTION = onRequest({ cors: ["${origin}"] }, handler);`,
    },
  ],
  cost: null,
  ran: "firebase-functions 7.4.0 in the emulator of firebase-tools 15.34",
  docs: "https://firebase.google.com/docs/functions/http-events#configure_cors",
};
