import { sentences } from "../../diagnose/words/values";
import type { Setting } from "./setting";

/** Cloudflare got no response, or none in time, from the server behind it. */
export const originUnreachable: Setting = {
  id: "origin-unreachable",
  responders: ["cloudflare-origin-error", "cloudflared"],
  fits: ({ status }) => status >= 520,
  title: "Make the server behind Cloudflare reachable",
  steps: ({ status }) => [
    sentences(
      `Cloudflare responded with ${status} in place of your server.`,
      MEANINGS[status] ?? "It got no valid response from your server.",
    ),
    "Request the server itself, past Cloudflare, and read its log of that time. CORS headers can't be on this response.",
  ],
  cost: null,
  ran: null,
  docs: "https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/",
};

/** What each status says. Source: the same page. */
const MEANINGS: Readonly<Record<number, string>> = {
  520: "It got a response that it could not read.",
  521: "Your server refused the connection.",
  522: "The connection timed out.",
  523: "There is no route to your server.",
  524: "Your server took longer than Cloudflare waits.",
  525: "The TLS handshake failed.",
  526: "Your server's certificate is not valid.",
  530: "Your server's name or its tunnel was not found.",
};
