import type { Setting } from "./setting";

/** Cloudflare Access in front. */
export const cloudflareAccess: Setting = {
  id: "cloudflare-access",
  responders: ["cloudflare-access"],
  title: "Let preflights through Cloudflare Access",
  steps: () => [
    "In Zero Trust, Access, Applications, your application, Advanced settings, CORS: choose Bypass options requests to origin, or let Access send the CORS headers itself.",
    "The request itself needs the Access cookie: `credentials: 'include'`, and a person who has logged in. A preflight never has one.",
  ],
  cost: "Bypassing OPTIONS removes the other CORS settings of Access.",
  ran: null,
  docs: "https://developers.cloudflare.com/cloudflare-one/identity/authorization-cookie/cors/",
};
