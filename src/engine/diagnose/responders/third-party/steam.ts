import type { Responder } from "../responder";

/** Steam. */
export const steam: Responder = {
  id: "steam",
  name: "Steam's API",
  kind: "platform",
  owner: "third-party",
  hosts: /^(?:api\.steampowered|store\.steampowered|steamcommunity)\.com$/,
  there: [{}],
  source: "https://partner.steamgames.com/doc/webapi_overview",
};
