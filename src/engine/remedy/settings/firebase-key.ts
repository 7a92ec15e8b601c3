import { value } from "../need";
import { type Setting, isAboutCors } from "./setting";

/** A browser key of Google's with restrictions. */
export const firebaseKey: Setting = {
  id: "firebase-key",
  responders: ["firebase-services"],
  fits: ({ status }) => isAboutCors(status),
  title: "Allow the page in the key's restrictions",
  steps: ({ origin }) => [
    `These APIs allow every page; a 403 is a restriction. In Google Cloud, Credentials, the key, Website restrictions: add ${value(`${origin}/*`)}.`,
    "Check Authorized domains (Authentication) and App Check, too.",
  ],
  cost: null,
  ran: null,
  docs: "https://cloud.google.com/docs/authentication/api-keys",
};
