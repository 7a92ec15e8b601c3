import { getHeader } from "../../fetch/headers";
import type { Situation } from "../situation";
import { code, host, request } from "./values";
import type { CauseWords } from "./words";

/** What stands in front of the application, by its own name where it gives one. */
function gateway({ response }: Situation): string {
  const server = getHeader(response?.headers, "server");
  return server === null ? "A proxy or CDN in front of the application" : `The server in front (${code(server)})`;
}

/** What a gateway means by its status. */
const GATEWAY_REASONS: Readonly<Record<number, string>> = {
  413: "found the request too large",
  429: "counted too many requests",
  502: "got no proper answer from the application",
  503: "found the application not ready",
  504: "waited too long for the application",
};

const status = ({ response }: Situation): number => response?.status ?? 0;

export const STATUS_WORDS = {
  "gateway-error": {
    label: "Gateway answered with an error",
    headline: (situation) =>
      `A gateway answered ${status(situation)} in place of your API at ${host(situation.hop.url)}.`,
    why: (situation) =>
      `${gateway(situation)} ${GATEWAY_REASONS[status(situation)] ?? "refused the request"}, and it knows nothing of your CORS headers. Look there first. The CORS message only hides it.`,
  },
  "server-error": {
    label: "Server error behind it",
    headline: (situation) => `The server failed (${status(situation)}) before it could add its CORS headers.`,
    why: ({ exchange }) =>
      `The error page for ${request(exchange)} has no CORS headers, so your script can't see the real error. Look into the server's log and fix the crash first. The CORS message only hides it.`,
  },
  "preflight-auth": {
    label: "Login check rejects OPTIONS",
    headline: (situation) => `The login check answered the browser's test request with ${status(situation)}.`,
    why: ({ hop }) =>
      `Browsers never send a login on that request (the preflight). So ${host(hop.url)} must let OPTIONS through without one. Run the CORS code before the login check.`,
  },
  "preflight-no-route": {
    label: "No route answers OPTIONS",
    headline: (situation) => `The server has no answer to the browser's test request: it says ${status(situation)}.`,
    why: ({ hop, response }) => {
      const allow = getHeader(response?.headers, "allow");
      const knows = allow === null ? "" : ` (only ${code(allow)})`;
      return `Before ${code(hop.method)} the browser asks with OPTIONS (the preflight), and no route on this path takes that${knows}. Answer OPTIONS there with 204 and the CORS headers.`;
    },
  },
  "preflight-server-error": {
    label: "Preflight fails with an error",
    headline: (situation) => `The server answered the browser's test request with an error (${status(situation)}).`,
    why: ({ hop }) =>
      `Before ${code(hop.method)} the browser asks with OPTIONS (the preflight), and that must succeed. So ${code(hop.method)} was never sent. Look for OPTIONS in the log of ${host(hop.url)}.`,
  },
  "preflight-status": {
    label: "Preflight without success status",
    headline: (situation) => `The server answered the browser's test request with ${status(situation)}.`,
    why: ({ hop }) =>
      `That request (the preflight) must get a status from 200 to 299. Let ${host(hop.url)} answer OPTIONS with 204.`,
  },
  "error-without-cors": {
    label: "Error answer lacks the header",
    headline: (situation) => `The ${status(situation)} answer lacks the CORS headers that good answers have.`,
    why: ({ exchange }) =>
      `Other answers of this server do allow your page. So the headers are added to good answers only, and your script can't read why ${request(exchange)} was refused. Add them to error answers too (in nginx: ${code("always")}).`,
  },
} satisfies Record<string, CauseWords>;
