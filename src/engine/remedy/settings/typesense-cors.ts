import { value } from "../need";
import type { Setting } from "./setting";

/** Typesense's flags. */
export const typesenseCors: Setting = {
  id: "typesense-cors",
  responders: ["typesense"],
  title: "Switch CORS on in Typesense",
  titleWhereOn: "Allow what is missing in Typesense's CORS settings",
  steps: ({ origin }) => [
    `If it is Typesense: start it with \`--enable-cors\` and \`--cors-domains=ORIGIN\`, with ${value(origin)} in place of ORIGIN.`,
  ],
  cost: "Give pages a search-only key.",
  ran: null,
  docs: "https://typesense.org/docs/latest/api/server-configuration.html",
};
