import { value } from "../need";
import type { Setting } from "./setting";

/** Home Assistant's list. */
export const homeAssistantOrigin: Setting = {
  id: "home-assistant-origin",
  responders: ["home-assistant"],
  title: "Allow the origin in Home Assistant",
  steps: ({ origin }) => [
    `In \`configuration.yaml\`, under \`http:\`, add ${value(origin)} to \`cors_allowed_origins\`, and restart.`,
    "It takes only the request headers Accept, Authorization, Content-Type, Origin and X-Requested-With.",
  ],
  cost: null,
  ran: null,
  docs: "https://www.home-assistant.io/integrations/http/",
};
