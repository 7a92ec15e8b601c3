import { value } from "../need";
import type { Setting } from "./setting";

/** APISIX' plugin. */
export const apisixCors: Setting = {
  id: "apisix-cors",
  responders: ["apisix"],
  title: "Let APISIX respond to preflights",
  steps: ({ origin }) => [
    `Enable the \`cors\` plugin on the route, with ${value(origin)} in \`allow_origins\`, and let the route have the method OPTIONS.`,
  ],
  cost: null,
  docs: "https://apisix.apache.org/docs/apisix/plugins/cors/",
};
