import type { HeaderList } from "../../fetch/exchange";
import { getHeader } from "../../fetch/headers";
import type { Setting } from "./setting";

/** ngrok shows browsers a warning first. */
export const ngrokWarning: Setting = {
  id: "ngrok-warning",
  responders: ["ngrok"],
  fits: ({ stop }) => stop.response !== null && mayBeWarning(stop.response.headers),
  title: "Skip ngrok's warning page",
  steps: ({ stop }) => [
    getHeader(stop.response?.headers, "ngrok-error-code") === null
      ? "If this page is ngrok's warning (open the URL in a private window): send the header `ngrok-skip-browser-warning: 1`."
      : "ngrok responded with its warning page, not with your server's response. Send the header `ngrok-skip-browser-warning: 1`.",
    "That header makes the browser send a preflight, so your server must allow it in `Access-Control-Allow-Headers`.",
  ],
  code: () => [
    { where: "In the page", language: "js", text: 'fetch(url, { headers: { "ngrok-skip-browser-warning": "1" } });' },
  ],
  cost: "Images, scripts and EventSource can't send it; a paid plan has no warning.",
  ran: null,
  docs: "https://ngrok.com/docs/errors/err_ngrok_6024",
};

/** Whether it says so, or is a page of which a file may have left out the header that says so. */
function mayBeWarning(headers: HeaderList): boolean {
  const error = getHeader(headers, "ngrok-error-code");
  if (error !== null) return error === "ERR_NGROK_6024";
  return (
    /^text\/html\b/i.test(getHeader(headers, "content-type") ?? "") && !headers.some(([name]) => OF_SERVERS.test(name))
  );
}

const OF_SERVERS = /^(?:server|x-powered-by|vary|etag|last-modified|access-control-.*)$/i;
