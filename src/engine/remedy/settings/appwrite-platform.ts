import { value } from "../need";
import type { Setting } from "./setting";

/** Appwrite's list of platforms. */
export const appwritePlatform: Setting = {
  id: "appwrite-platform",
  responders: ["appwrite"],
  title: "Add the page's host as a web platform",
  steps: ({ origin }) => [
    `In the project, Overview, Add platform, Web: enter the host name of ${value(origin)}, without scheme and port.`,
  ],
  cost: null,
  ran: null,
  docs: "https://appwrite.io/docs/products/auth",
};
