import { list } from "../../diagnose/words/values";
import { value } from "../need";
import type { Setting } from "./setting";

/** The request headers that it allows, whatever is set. */
const ALLOWED: ReadonlySet<string> = new Set(["accept", "authorization", "content-type", "origin", "x-requested-with"]);

/** Home Assistant's list. */
export const homeAssistantOrigin: Setting = {
  id: "home-assistant-origin",
  responders: ["home-assistant"],
  title: "Allow the origin in Home Assistant",
  steps: ({ origin, headers }) => {
    const others = headers.filter((name) => !ALLOWED.has(name.toLowerCase()));
    return [
      ...(others.length > 0 ? [`Don't send ${list(others)}: its list of headers is fixed.`] : []),
      `In \`configuration.yaml\`, under \`http:\`, add ${value(origin)} to \`cors_allowed_origins\`, and restart.`,
      "It takes only the request headers Accept, Authorization, Content-Type, Origin and X-Requested-With.",
    ];
  },
  credentials: null,
  cost: null,
  ran: "Home Assistant 2024.3.3",
  docs: "https://www.home-assistant.io/integrations/http/",
};
