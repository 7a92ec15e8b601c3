import type { Setting } from "./setting";

/** Tunnels that show browsers a page first. */
export const tunnelWarning: Setting = {
  id: "tunnel-warning",
  responders: ["zrok", "pinggy", "serveo"],
  title: "Skip the tunnel's warning page",
  steps: () => [
    "The tunnel responded with a page for people, not with your server's response. Send the header that it skips the page for: `skip_zrok_interstitial` (zrok), `X-Pinggy-No-Screen` (Pinggy), `serveo-skip-browser-warning` (Serveo), with any value.",
    "That header makes the browser send a preflight, so your server must allow it in `Access-Control-Allow-Headers`.",
  ],
  cost: "Images, scripts and EventSource can't send it.",
  ran: null,
  docs: "https://docs.zrok.io/docs/guides/interstitial-page/",
};
