import type { Responder } from "../responder";

/** It sends these with every response, and leaves the server's name empty. */
const ALWAYS = { server: /^$/, "referrer-policy": /^no-referrer$/, "x-content-type-options": /^nosniff$/ } as const;

/**
 * Home Assistant, by what it sends, on its own port or by the name of an entity. Many applications have events and services of their
 * own, so those paths tell it only beside the name of the server, which older versions have. It allows every method that a route has.
 * Source: measured: Home Assistant 2024.3.3; https://www.home-assistant.io/integrations/http/, https://developers.home-assistant.io/docs/api/rest
 */
export const homeAssistant: Responder = {
  id: "home-assistant",
  name: "Home Assistant",
  kind: "platform",
  owner: "platform",
  paths: /^\/api\/(?:states\/[a-z_]+\.\w+$|history\/period\b|camera_proxy\/[a-z_]+\.|hassio\/)/,
  own: [
    { headers: ALWAYS },
    { headers: { server: /\baiohttp\// }, target: /^\/api\/(?:states|services|events|history|template|error_log)\b/ },
  ],
  refuses: [
    { on: "preflight", status: [403], headers: ALWAYS, because: ["origin", "header"] },
    { on: "preflight", status: [403], headers: { server: /\baiohttp\// }, because: ["origin", "header"] },
  ],
};
