import { list } from "../../diagnose/words/values";
import { value } from "../need";
import type { Setting } from "./setting";

/** Directus' settings. */
export const directusCors: Setting = {
  id: "directus-cors",
  responders: ["directus"],
  title: "Set CORS_ORIGIN in Directus",
  titleWhereOn: "Allow what is missing in Directus' CORS settings",
  steps: ({ origin, missingHeaders, rule }) => [
    ...(rule === "header-not-allowed"
      ? [
          `Add ${list(missingHeaders)} to \`CORS_ALLOWED_HEADERS\`, which replaces the default \`Content-Type,Authorization\`.`,
        ]
      : []),
    `Set \`CORS_ENABLED=true\` and \`CORS_ORIGIN\` to ${value(origin)}; several origins with their scheme, separated by commas. Restart.`,
  ],
  cost: "A value without a scheme, or `false`, ends up in the header as it is.",
  ran: null,
  docs: "https://directus.io/docs/configuration/security-limits",
};
