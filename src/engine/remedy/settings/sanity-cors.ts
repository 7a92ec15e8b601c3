import { value } from "../need";
import { type Setting, isAboutCors } from "./setting";

/** Sanity's list. */
export const sanityCors: Setting = {
  id: "sanity-cors",
  responders: ["sanity"],
  fits: ({ status }) => isAboutCors(status),
  title: "Add the origin to the project's CORS origins",
  steps: ({ origin }) => [
    `In sanity.io/manage, open the project, API, CORS origins, and add ${value(origin)} (or \`npx sanity cors add ORIGIN\`).`,
    "Tick Allow credentials only where the page sends a login or a token.",
  ],
  cost: null,
  ran: null,
  docs: "https://www.sanity.io/docs/cors",
};
