import { value } from "../need";
import type { Setting } from "./setting";

/** The web UI's flag. */
export const sdWebuiCors: Setting = {
  id: "sd-webui-cors",
  responders: ["sd-webui"],
  title: "Allow the origin in the web UI",
  steps: ({ origin }) => [
    `Start it with \`--api --cors-allow-origins=ORIGIN\`, with ${value(origin)} in place of ORIGIN, several with commas and without spaces.`,
  ],
  cost: null,
  ran: null,
  docs: "https://github.com/AUTOMATIC1111/stable-diffusion-webui/wiki/Command-Line-Arguments-and-Settings",
};
