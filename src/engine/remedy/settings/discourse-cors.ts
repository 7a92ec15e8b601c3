import { value } from "../need";
import type { Setting } from "./setting";

/** Discourse's setting. */
export const discourseCors: Setting = {
  id: "discourse-cors",
  responders: ["discourse"],
  title: "Allow the origin in Discourse",
  steps: ({ origin }) => [
    `Set \`DISCOURSE_ENABLE_CORS: true\` in \`app.yml\` and rebuild, then add ${value(origin)} to the site setting \`cors origins\`.`,
  ],
  cost: null,
  ran: null,
  docs: "https://meta.discourse.org/t/16167",
};
