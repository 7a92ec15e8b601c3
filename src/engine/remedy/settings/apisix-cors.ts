import { value } from "../need";
import { type Setting, isAboutCors } from "./setting";

/** APISIX' plugin. */
export const apisixCors: Setting = {
  id: "apisix-cors",
  responders: ["apisix"],
  fits: ({ status }) => isAboutCors(status),
  title: "Let APISIX respond to preflights",
  steps: ({ origin }) => [
    `Enable the \`cors\` plugin on the route, with ${value(origin)} in \`allow_origins\`, and let the route have the method OPTIONS.`,
  ],
  cost: null,
  ran: null,
  docs: "https://apisix.apache.org/docs/apisix/plugins/cors/",
};
