import { value } from "../need";
import { type Setting, isAboutCors } from "./setting";

/** Kong's plugins. */
export const kongCors: Setting = {
  id: "kong-cors",
  responders: ["kong"],
  fits: ({ status }) => isAboutCors(status),
  title: "Let Kong respond to preflights",
  steps: ({ origin }) => [
    `Add the \`cors\` plugin to the service or the route, with ${value(origin)} in \`config.origins\`; with it Kong responds to preflights itself.`,
    "Set `config.run_on_preflight: false` on authentication plugins (key-auth, jwt, basic-auth, ldap-auth): a preflight has no key.",
  ],
  cost: null,
  ran: null,
  docs: "https://developer.konghq.com/plugins/cors/",
};
