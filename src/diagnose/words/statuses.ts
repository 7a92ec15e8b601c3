import { getHeader } from "../../fetch/headers";
import type { Situation } from "../situation";
import { code, host, request, valueOrNothing } from "./values";
import type { CauseWords } from "./words";

const status = ({ response }: Situation): number => response?.status ?? 0;

export const STATUS_WORDS = {
  "gateway-error": {
    label: "Gateway answered with an error",
    headline: (situation) =>
      `A gateway answered ${status(situation)} in place of your API at ${host(situation.hop.url)}.`,
    why: (situation) =>
      `Something in front of the application gave this answer (Server: ${valueOrNothing(getHeader(situation.response?.headers, "server"))}). It knows nothing of your CORS headers. Find out why it did not pass the request on; the CORS message only hides it.`,
  },
  "server-error": {
    label: "Server error behind it",
    headline: (situation) => `The server failed (${status(situation)}) before it could add its CORS headers.`,
    why: ({ exchange }) =>
      `The error page for ${request(exchange)} has no CORS headers, so your script can't see the real error. Fix the crash first: look into the server's log. The CORS message only hides it.`,
  },
  "preflight-auth": {
    label: "Preflight rejected by login check",
    headline: (situation) => `The login check answered the browser's test request with ${status(situation)}.`,
    why: ({ hop }) =>
      `Browsers never send a login on that request (the preflight). So ${host(hop.url)} must let OPTIONS through without one. Run the CORS code before the login check.`,
  },
  "preflight-no-route": {
    label: "No route answers OPTIONS",
    headline: (situation) => `The server has no answer to the browser's test request: it says ${status(situation)}.`,
    why: ({ hop, response }) => {
      const allow = getHeader(response?.headers, "allow");
      const knows = allow === null ? "" : ` It knows ${code(allow)} here.`;
      return `Before ${code(hop.method)} the browser asks with OPTIONS (the preflight), and no route takes that.${knows} Answer OPTIONS on this path with 204 and the CORS headers.`;
    },
  },
  "preflight-server-error": {
    label: "Preflight fails with an error",
    headline: (situation) => `The server failed with ${status(situation)} on the browser's test request.`,
    why: ({ hop }) =>
      `Before ${code(hop.method)} the browser asks with OPTIONS (the preflight). That must end in a success. Look into the log of ${host(hop.url)} for OPTIONS.`,
  },
  "preflight-status": {
    label: "Preflight without success status",
    headline: (situation) => `The server answered the browser's test request with ${status(situation)}.`,
    why: () => `That request (the preflight) must end with a status from 200 to 299. Answer OPTIONS with 204.`,
  },
  "error-without-cors": {
    label: "Error answer lacks the header",
    headline: (situation) => `The ${status(situation)} answer lacks the CORS headers that good answers have.`,
    why: ({ exchange }) =>
      `Other answers of this server do allow your page. So the headers are added to good answers only, and your script can't read why ${request(exchange)} was refused. Add them to error answers too (in nginx: ${code("always")}).`,
  },
} satisfies Record<string, CauseWords>;
