import { value } from "../need";
import type { Setting } from "./setting";

/** A bucket that there is not: Firebase's Storage was not set up in the project, or the name is another. */
export const firebaseStorageBucket: Setting = {
  id: "firebase-storage-bucket",
  responders: ["google-storage"],
  fits: ({ url, status, stop }) => url.hostname.startsWith("firebasestorage.") && stop.isPreflight && status === 404,
  title: "Set Storage up, or correct the bucket's name",
  steps: ({ url }) => [
    `A 404 to a preflight likely means that there is no bucket ${value(bucketIn(url))}: the CORS rules of a bucket are not what is missing.`,
    "In the Firebase console, open Storage: where it says Get started, Storage is not set up in this project.",
    `Else compare the name there with ${value("storageBucket")} in the page's Firebase configuration. Newer projects have ${value("PROJECT.firebasestorage.app")}, older ones ${value("PROJECT.appspot.com")}.`,
  ],
  cost: null,
  ran: null,
  docs: "https://firebase.google.com/docs/storage/web/start",
};

const bucketIn = ({ pathname }: URL): string => /^\/v0\/b\/([^/]+)/.exec(pathname)?.[1] ?? pathname;
