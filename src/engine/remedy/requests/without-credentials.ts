import { getHeader } from "../../fetch/headers";
import { STANDARD } from "../../fetch/engines";
import { passes } from "../../fetch/judge";
import type { Exchange, Hop } from "../../fetch/exchange";
import { isLoopbackHost, originOf } from "../../fetch/origin";
import type { Way } from "./way";

/** Cookies that the request may not need. */
export const withoutCredentials: Way = {
  id: "without-credentials",
  remedy: ({ rule, exchange, stop, others, url }) => {
    const isAboutThem = rule === "allow-credentials" || rule === "allow-origin-wildcard-with-credentials";
    // Whoever gets or sends a cookie there needs it: a session, a CSRF token. On this computer all ports share theirs, and a token is enough.
    const sendsCookie = getHeader(stop.hop.requestHeaders, "cookie") !== null;
    const isIncidental = isLoopbackHost(url.hostname) || sendsToken(stop.hop);
    const hasCookie = getHeader(stop.response?.headers, "set-cookie") !== null || (sendsCookie && !isIncidental);
    if (
      !isAboutThem ||
      hasCookie ||
      [exchange, ...others].some((one) => allowsThem(one, stop.hop.url)) ||
      !passes(exchange, false, STANDARD)
    )
      return null;
    return {
      kind: "request",
      title: "Send the request without credentials",
      steps: [
        "If the server needs no cookies for it, leave out `credentials: 'include'` (`withCredentials` in XMLHttpRequest, axios and `EventSource`).",
      ],
      code: [],
      cost: "The server does not see who is logged in then.",
      proof: "proven",
      docs: "https://developer.mozilla.org/docs/Web/API/RequestInit#credentials",
    };
  },
};

/** Whether the request says by a token who sends it. */
function sendsToken({ url, requestHeaders }: Hop): boolean {
  return getHeader(requestHeaders, "authorization") !== null || /[?&](?:access_token|token|api_?key|key)=/i.test(url);
}

/** Whether a response of that server allows credentials, so that it means to get them. */
function allowsThem({ hops }: Exchange, server: string): boolean {
  return hops.some(
    ({ url, response, preflight }) =>
      originOf(url) === originOf(server) &&
      [response, preflight?.response].some(
        (one) => getHeader(one?.headers, "access-control-allow-credentials") === "true",
      ),
  );
}
