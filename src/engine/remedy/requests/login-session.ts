import { withoutQuery } from "../../diagnose/url-parts";
import { loginAfterRedirect, startsLogin } from "../../diagnose/responders/login-pages";
import { isManifest } from "../../fetch/manifest";
import { isSameOrigin } from "../../fetch/origin";
import { value } from "../need";
import type { Way } from "./way";

/** A request that a login stopped, as it has no session there. */
export const loginSession: Way = {
  id: "login-session",
  remedy: ({ exchange, stop, answeredBy, sendsCredentials, owner }) => {
    const isStopped = answeredBy?.kind === "login-wall" || loginAfterRedirect(exchange) !== null;
    // Deployment Protection has a setting for what scripts request, and nobody has to log in to a forwarded port of their own.
    const isForPeople = answeredBy?.id === "vercel-protection" || answeredBy?.kind === "tunnel";
    if (!isStopped || isForPeople || stop.isPreflight || isManifest(exchange) || startsLogin(exchange)) return null;
    // What sends credentialed pages their headers is somebody else's there.
    if (owner === "third-party") return null;
    const [{ url: asked }] = exchange.hops;
    const isOwn = isSameOrigin(asked, exchange.origin);
    return {
      kind: "page",
      title: isOwn ? "Log in again" : "Send the request with a session of the login",
      steps: isOwn ? AT_OWN : atOther(withoutQuery(asked), sendsCredentials),
      code: isOwn ? [{ where: "In the page, where the request fails", language: "js", text: RELOAD_ONCE }] : [],
      cost: isOwn ? "A request can fail for other reasons too: reload once, or the page reloads without end." : null,
      proof: "not-provable-here",
      docs: "https://developer.mozilla.org/docs/Web/API/Request/credentials",
    };
  },
};

const RELOAD_ONCE = `if (sessionStorage.getItem("reloaded") === null) {
  sessionStorage.setItem("reloaded", "1"); // remove it after a request that succeeds
  window.location.reload();
}`;

/** The page is behind the same login. */
const AT_OWN: readonly string[] = [
  "Page and URL have one origin, and the session there has likely ended. Load the page again and log in; where the page itself is open to everybody, log out and in again.",
  "A script can't follow that redirect. In your code, load the page again where such a request fails.",
];

function atOther(url: string, sendsCredentials: boolean): readonly string[] {
  const logIn = `Open ${value(url)} in a tab of its own and log in there; then load your page again. A session that has ended is treated like none.`;
  if (sendsCredentials) return [logIn];
  return [
    logIn,
    `Send its cookie along: ${value("credentials: 'include'")}. What responds then has to send the page's own origin and ${value("Access-Control-Allow-Credentials: true")}.`,
  ];
}
