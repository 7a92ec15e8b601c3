import { value } from "../need";
import type { Setting } from "./setting";

/** PocketBase's flag. */
export const pocketbaseOrigins: Setting = {
  id: "pocketbase-origins",
  responders: ["pocketbase"],
  title: "Allow the origin in PocketBase",
  steps: ({ origin }) => [
    `Start it with \`pocketbase serve --origins=ORIGIN\`, with ${value(origin)} in place of ORIGIN, several with commas; without the flag every origin is allowed.`,
  ],
  credentials: null,
  cost: "It allows no credentials, which it does not need: its token is a header.",
  ran: "PocketBase 0.39.0",
  docs: "https://pocketbase.io/docs/going-to-production/",
};
