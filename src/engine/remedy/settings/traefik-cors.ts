import { value } from "../need";
import { type Setting, isAboutCors } from "./setting";

/** Traefik's middlewares. */
export const traefikCors: Setting = {
  id: "traefik-cors",
  responders: ["traefik"],
  fits: ({ status, stop }) => isAboutCors(status) && stop.isPreflight,
  title: "Let Traefik respond to preflights",
  steps: ({ origin }) => [
    `Add a middleware \`headers\` with \`accessControlAllowOriginList\`, \`accessControlAllowMethods\` and \`accessControlAllowHeaders\` for ${value(origin)}, and list it before the authentication in the router's \`middlewares\`: with them it responds to OPTIONS itself.`,
    "Or give OPTIONS a router of its own without the authentication: the same rule with ``&& Method(`OPTIONS`)``, to the same service.",
  ],
  cost: null,
  ran: null,
  docs: "https://doc.traefik.io/traefik/middlewares/http/headers/#cors-headers",
};
