import { getHeader } from "../../fetch/headers";
import type { Setting } from "./setting";

/** ngrok shows browsers a warning first. */
export const ngrokWarning: Setting = {
  id: "ngrok-warning",
  responders: ["ngrok"],
  fits: ({ stop }) => /6024/.test(getHeader(stop.response?.headers, "ngrok-error-code") ?? "6024"),
  title: "Skip ngrok's warning page",
  steps: () => [
    "ngrok responded with its warning page, not with your server's response. Send the header `ngrok-skip-browser-warning: 1`.",
    "That header makes the browser send a preflight, so your server must allow it in `Access-Control-Allow-Headers`.",
  ],
  code: () => [
    { where: "In the page", language: "js", text: 'fetch(url, { headers: { "ngrok-skip-browser-warning": "1" } });' },
  ],
  cost: "Images, scripts and EventSource can't send it; a paid plan has no warning.",
  ran: null,
  docs: "https://ngrok.com/docs/errors/err_ngrok_6024",
};
