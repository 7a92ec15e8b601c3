import { value } from "../need";
import type { Setting } from "./setting";

/** No function or service at that URL. */
export const googleFunctionMissing: Setting = {
  id: "google-function-missing",
  responders: ["google-frontend"],
  fits: ({ status, answeredBy }) => status === 404 && answeredBy?.id === "google-frontend",
  title: "Check the function's name, its region and its deployment",
  steps: ({ url }) => [
    `Google found no function at ${value(url.host + url.pathname)}: it is not deployed, has another name, or another region than the page expects.`,
    "List what is deployed (`firebase functions:list` or `gcloud functions list`). For callable functions, give `getFunctions` the region that the function has.",
  ],
  cost: null,
  ran: null,
  docs: "https://firebase.google.com/docs/functions/locations",
};
