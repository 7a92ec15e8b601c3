import { value } from "../need";
import type { Setting } from "./setting";

/** Convex' HTTP actions. */
export const convexCors: Setting = {
  id: "convex-cors",
  responders: ["convex"],
  title: "Send the headers in the HTTP action",
  steps: ({ origin }) => [
    `In \`convex/http.ts\`, add a route for \`OPTIONS\` on the same path, and send ${value(`Access-Control-Allow-Origin: ${origin}`)} with every response of the httpAction, errors too.`,
    "HTTP actions are at `.convex.site`; `.convex.cloud` is for the client library.",
  ],
  cost: null,
  ran: null,
  docs: "https://docs.convex.dev/functions/http-actions#cors",
};
