import type { Responder } from "../responder";

/**
 * Home Assistant, on its own port or by the name of an entity. Many applications have events and services of their own, so those paths
 * tell it only beside its server's name. Source: https://www.home-assistant.io/integrations/http/, https://developers.home-assistant.io/docs/api/rest
 */
export const homeAssistant: Responder = {
  id: "home-assistant",
  name: "Home Assistant",
  kind: "platform",
  owner: "platform",
  paths: /^\/api\/(?:states\/[a-z_]+\.\w+$|history\/period\b|camera_proxy\/[a-z_]+\.|hassio\/)/,
  own: [
    { headers: { server: /\baiohttp\// }, target: /^\/api\/(?:states|services|events|history|template|error_log)\b/ },
  ],
  refuses: [
    { on: "preflight", status: [403], headers: { server: /\baiohttp\// }, because: ["origin", "method", "header"] },
  ],
};
