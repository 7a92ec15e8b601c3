import type { Responder } from "../responder";

/** Home Assistant. Source: https://www.home-assistant.io/integrations/http/ */
export const homeAssistant: Responder = {
  id: "home-assistant",
  name: "Home Assistant",
  kind: "platform",
  owner: "platform",
  paths: /^\/api\/(?:states|services|events|history|hassio|camera_proxy|error_log|template)\b/,
  refuses: [
    { on: "preflight", status: [403], headers: { server: /\baiohttp\// }, because: ["origin", "method", "header"] },
  ],
};
