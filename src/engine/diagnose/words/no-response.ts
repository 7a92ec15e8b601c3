import { originOf } from "../../fetch/origin";
import { isRedirectStatus, locationOf } from "../../fetch/redirect";
import { code, host, request } from "./values";
import type { CauseWords } from "./words";

export const NO_RESPONSE_WORDS = {
  "server-unreachable": {
    label: "Server did not answer",
    headline: ({ hop }) => `No server answered at ${host(hop.url)}. This is not a CORS problem.`,
    why: ({ exchange }) =>
      `The connection failed (${code(exchange.error ?? "")}), so there were no headers to check. Is the server running, and is the port right? The console may speak of CORS all the same.`,
  },
  "name-not-found": {
    label: "Host name not found",
    headline: ({ hop }) => `The name ${host(hop.url)} was not found. This is not a CORS problem.`,
    why: ({ exchange }) =>
      `The name has no address (${code(exchange.error ?? "")}), so the request went nowhere. Check the spelling, your DNS and your VPN.`,
  },
  "bad-certificate": {
    label: "Certificate not trusted",
    headline: ({ hop }) => `The browser does not trust the certificate of ${host(hop.url)}.`,
    why: ({ exchange }) =>
      `The browser hung up before it asked for anything (${code(exchange.error ?? "")}). Open the address in its own tab once and look at the warning. Then install a certificate that the browser trusts.`,
  },
  "blocked-by-extension": {
    label: "Stopped by another extension",
    headline: ({ hop }) => `Another extension stopped the request to ${host(hop.url)}.`,
    why: ({ exchange }) =>
      `An ad blocker or a privacy add-on cancelled it in the browser (${code(exchange.error ?? "")}). The server never saw it. Turn the extension off for this page, or rename the address if it looks like an ad.`,
  },
  "mixed-content": {
    label: "Plain http on https page",
    headline: ({ hop }) => `The page is on https, and ${host(hop.url)} is plain http.`,
    why: () =>
      `Browsers do not load plain http into a secure page (mixed content). The request never left. Serve the API over https.`,
  },
  "csp-connect-src": {
    label: "Forbidden by the page's policy",
    headline: ({ hop }) =>
      hop.response
        ? `${host(hop.url)} redirects to where your page's own policy forbids requests.`
        : `Your page's own policy forbids requests to ${host(hop.url)}.`,
    why: ({ exchange, hop }) => {
      const source = exchange.interception?.source ?? null;
      const target = hop.response ? locationOf(hop.response, hop.url) : null;
      return `The page sends a ${code("Content-Security-Policy")} whose ${code("connect-src")} does not list ${target === null ? "that address" : code(originOf(target) ?? target)}. The request never got there${source === null ? "" : ` (asked for by ${code(source)})`}. Add the address to ${code("connect-src")}.`;
    },
  },
  "local-network-permission": {
    label: "Local network not permitted",
    headline: ({ hop }) => `The browser did not let this page reach ${host(hop.url)} in the local network.`,
    why: () =>
      `A page from the web needs the user's permission to reach a local address (Local Network Access). It was not given, so no headers were read. Allow it in the site's settings, and serve the page over https.`,
  },
  "same-origin-mode": {
    label: "Script asked for same origin",
    headline: ({ exchange }) => `Your script limits ${request(exchange)} to its own origin.`,
    why: () => `It sets the mode same-origin, and the address is on another origin. Leave the mode out.`,
  },
  "scheme-not-http": {
    label: "Address is not http",
    headline: ({ hop }) => `The address ${host(hop.url)} is not an http address.`,
    why: () =>
      `CORS works with http and https alone. Write the address with ${code("http://")} or ${code("https://")} in front.`,
  },
  "cors-disabled": {
    label: "CORS is switched off in Firefox",
    headline: ({ exchange }) => `Firefox refused ${request(exchange)} without asking the server first.`,
    why: () =>
      `It does so where the preference ${code("content.cors.disable")} is on. That does not lift the rules: it forbids every request to another origin. Set it to false in ${code("about:config")}.`,
  },
  aborted: {
    label: "Cancelled by the page",
    headline: ({ exchange, hop }) =>
      hop.response && isRedirectStatus(hop.response.status)
        ? `The browser did not follow the redirect of ${request(exchange)}.`
        : `The page cancelled ${request(exchange)} before it was done.`,
    why: ({ exchange, hop }) =>
      hop.response && isRedirectStatus(hop.response.status)
        ? `No rule of CORS was broken (${code(exchange.error ?? "")}). Your script may have set ${code("redirect")} to ${code("manual")} or ${code("error")}, or ${code("mode")} to ${code("same-origin")}, or stopped waiting. Look for that where it calls ${code("fetch")}.`
        : `Nothing was blocked. Your code stopped waiting, or the page was left (${code(exchange.error ?? "")}). Look for an AbortController, a timeout or a reload.`,
  },
} satisfies Record<string, CauseWords>;
