import type { Setting } from "./setting";

/** LM Studio's switch. */
export const lmStudioCors: Setting = {
  id: "lm-studio-cors",
  responders: ["lm-studio"],
  title: "Switch CORS on in LM Studio",
  steps: () => [
    "In the Developer tab, open the server's settings and switch on Enable CORS; or start it with `lms server start --cors`.",
  ],
  cost: "Every page that the browser opens can use the model then.",
  ran: null,
  docs: "https://lmstudio.ai/docs/cli/server-start",
};
