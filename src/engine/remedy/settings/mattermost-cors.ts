import { value } from "../need";
import type { Setting } from "./setting";

/** Mattermost's setting. */
export const mattermostCors: Setting = {
  id: "mattermost-cors",
  responders: ["mattermost"],
  title: "Allow the origin in Mattermost",
  steps: ({ origin }) => [
    `In the System Console, Integrations, CORS, add ${value(origin)} to Enable cross-origin requests from (\`ServiceSettings.AllowCorsFrom\`).`,
  ],
  cost: null,
  ran: null,
  docs: "https://docs.mattermost.com/configure/integrations-configuration-settings.html",
};
