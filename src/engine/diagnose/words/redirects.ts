import type { Hop } from "../../fetch/exchange";
import { locationOf } from "../../fetch/redirect";
import type { Situation } from "../situation";
import { allowedOrigin } from "../situation";
import { code, host, valueOrNothing } from "./values";
import type { CauseWords } from "./words";

export const REDIRECT_WORDS = {
  "login-redirect": {
    label: "Sent to a login page",
    headline: ({ exchange }) => `${host(exchange.hops[0].url)} sent your script to a login page.`,
    why: ({ exchange }) =>
      `The session has most likely ended, so the API answers with a redirect to ${code(loginTarget(exchange.hops))}. A script can't log in there. Let the API answer 401 to scripts, and send the person to the login page yourself.`,
  },
  "preflight-redirect-https": {
    label: "Preflight redirected to https",
    headline: ({ hop }) => `${host(hop.url)} redirects the browser's test request to https.`,
    why: (situation) =>
      `Browsers do not follow redirects on that request (the preflight). Ask for ${code(target(situation))} from the start, or let the server answer OPTIONS before it redirects.`,
  },
  "preflight-redirect-slash": {
    label: "Preflight redirect over a slash",
    headline: ({ hop }) => `${host(hop.url)} redirects the browser's test request over a slash.`,
    why: (situation) =>
      `You asked for ${code(situation.hop.url)}, and it leads to ${code(target(situation))}. Browsers do not follow redirects on that request (the preflight). Ask for the second address from the start.`,
  },
  "preflight-redirect": {
    label: "Preflight redirected",
    headline: ({ hop }) => `${host(hop.url)} redirects the browser's test request.`,
    why: (situation) =>
      `The redirect leads to ${code(target(situation))}, and browsers do not follow redirects on that request (the preflight). Ask for the final address from the start, or answer OPTIONS without a redirect.`,
  },
  "redirect-credentials-in-url": {
    label: "Redirect holds a password",
    headline: ({ hop }) => `${host(hop.url)} redirects to an address with a user name in it.`,
    why: () =>
      `Browsers refuse such a redirect across origins. Take the user name and the password out of ${code("Location")}.`,
  },
  "redirect-hop-without-cors": {
    label: "Redirect lacks CORS headers",
    headline: ({ hop }) => `The redirect from ${host(hop.url)} does not allow your page.`,
    why: (situation) =>
      `Each answer on the way needs the header, the redirect too. The one to ${code(target(situation))} has none. Set ${code("Access-Control-Allow-Origin")} on it, or ask for the final address from the start.`,
  },
  "redirect-origin-null": {
    label: "Redirects hid your origin",
    headline: ({ hop }) => `After the redirects, the browser no longer tells ${host(hop.url)} who asks.`,
    why: (situation) =>
      `The chain went from one foreign origin to another, so the browser sends ${code("Origin: null")}. The answer allows ${valueOrNothing(allowedOrigin(situation))}, which can't match. Ask for the final address from the start.`,
  },
} satisfies Record<string, CauseWords>;

function target({ hop, response }: Situation): string {
  return (response && locationOf(response, hop.url)) ?? "another address";
}

function loginTarget(hops: readonly Hop[]): string {
  const last = hops.at(-1);
  return (last?.response && locationOf(last.response, last.url)) ?? last?.url ?? "";
}
