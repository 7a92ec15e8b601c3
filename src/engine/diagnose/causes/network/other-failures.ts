import { code, host, sentences } from "../../words/values";
import { getHeader } from "../../../fetch/headers";
import { hasInvalidLocation } from "../../../fetch/redirect";
import type { Situation } from "../../situation";
import type { Cause, CauseDocs } from "../cause";
import {
  BROKEN_RESPONSE,
  BROWSER_POLICY,
  OFFLINE,
  PORT_NOT_ALLOWED,
  PROXY,
  REDIRECT_REFUSED,
  REVOKED,
  failedWith,
} from "./errors";

const error = ({ exchange }: Situation): string => code(exchange.error ?? "");

/** The page's own `Connection-Allowlist` does not have the server. Measured on Chromium 156. */
export const connectionAllowlist = {
  id: "connection-allowlist",
  label: "Not on the page's allow-list",
  fits: (situation) => failedWith(situation, REVOKED),
  headline: ({ hop }) => `Your page's ${code("Connection-Allowlist")} does not include ${host(hop.url)}.`,
  why: (situation) =>
    `The browser did not send the request (${error(situation)}): a page with that header may connect only to the URLs that it lists. No header of the API changes that.`,
  help: {
    kind: "page",
    title: "Add the server to the page's Connection-Allowlist",
    steps: ({ hop }) => [
      `Add ${host(hop.url)} to the patterns of the ${code("Connection-Allowlist")} header that the page is sent with.`,
    ],
  },
  isNeverSent: true,
} as const satisfies Cause;

/** There is no network, or it changed while the request was on its way. */
export const offline = {
  id: "offline",
  label: "No network connection",
  fits: (situation) => failedWith(situation, OFFLINE),
  headline: ({ hop }) => `The network was not there, or it changed during the request to ${host(hop.url)}.`,
  why: (situation) => `This is not a CORS problem: the browser reports ${error(situation)}, and no response came.`,
  help: {
    kind: "browser",
    title: "Check the network connection",
    steps: () => [
      "Check that this computer is online, and that no VPN or firewall on it stops the browser. Then send the request again.",
    ],
  },
} as const satisfies Cause;

/** The browser's proxy did not do what it should. */
export const proxyFailed = {
  id: "proxy-failed",
  label: "The browser's proxy failed",
  fits: (situation) => failedWith(situation, PROXY),
  headline: ({ hop }) => `The browser's proxy did not connect it to ${host(hop.url)}. This is not a CORS problem.`,
  why: (situation) =>
    `The browser or this computer is set to use a proxy, and that failed (${error(situation)}). So the server did not see the request.`,
  help: {
    kind: "browser",
    title: "Check the proxy of the browser",
    steps: ({ hop }) => [
      `Check that the proxy is running and may connect to ${host(hop.url)}, or make an exception for this host in the proxy settings.`,
    ],
  },
} as const satisfies Cause;

/** Browsers don't connect to ports of other protocols. https://fetch.spec.whatwg.org/#port-blocking */
export const portNotAllowed = {
  id: "port-not-allowed",
  label: "Port not allowed by browsers",
  fits: (situation) => failedWith(situation, PORT_NOT_ALLOWED),
  headline: ({ hop }) => `Browsers don't connect to the port of ${host(hop.url)}.`,
  why: (situation) =>
    sentences(
      `That port belongs to another protocol, and the Fetch standard blocks it (${error(situation)}). So the request was never sent, and a tool outside a browser may reach it all the same.`,
    ),
  help: {
    kind: "server-code",
    title: "Let the server listen on another port",
    steps: () => [
      "Use a port that browsers allow, such as 3000, 5000 or 8080; 6000, 6566 and 6665 to 6669 are some that they don't.",
    ],
  },
  isNeverSent: true,
} as const satisfies Cause;

/** A response began, and what came was no valid HTTP. */
export const brokenResponse = {
  id: "broken-response",
  label: "Broken response",
  fits: (situation) =>
    failedWith(situation, BROKEN_RESPONSE) ||
    // With a response the name has other meanings: a script of another type, a `Location` that is no URL.
    (failedWith(situation, /^NS_ERROR_CORRUPTED_CONTENT$/) && situation.hop.response === null),
  headline: ({ hop }) => `${host(hop.url)} sent a response that the browser can't read.`,
  why: (situation) =>
    `This is not a CORS problem: the response is not valid HTTP, or it ended too early (${error(situation)}).`,
  help: {
    kind: "server-code",
    title: "Check what the server or a proxy in front sends",
    steps: () => [
      "Request the URL with `curl -v`: compare `Content-Length`, `Transfer-Encoding` and `Content-Encoding` with the body.",
      "Look for a crash in the middle of the response in the server's log, and for a time limit of a proxy.",
    ],
  },
} as const satisfies Cause;

/** The value of the `Location` that ended the request, as it is no URL. */
function invalidLocation({ exchange: { outcome }, hop: { url, response } }: Situation): string | null {
  const isIt = outcome === "failed" && response !== null && hasInvalidLocation(response, url);
  return isIt ? getHeader(response.headers, "location") : null;
}

const CORRECT_LOCATION =
  "Correct the `Location` of the redirect: often a variable in it was empty, such as the host or the port.";

/** Redirects without an end, or one to where no request may go. https://fetch.spec.whatwg.org/#http-redirect-fetch */
export const redirectRefused = {
  id: "redirect-refused",
  label: "Redirect loop or unsafe redirect",
  fits: (situation) => failedWith(situation, REDIRECT_REFUSED) || invalidLocation(situation) !== null,
  headline: (situation) => {
    const server = host(situation.hop.url);
    const location = invalidLocation(situation);
    return location === null
      ? `The browser gave up on the redirects of ${server}. This is not a CORS problem.`
      : `${server} redirects to ${code(location)}, which is not a URL. This is not a CORS problem.`;
  },
  why: (situation) =>
    invalidLocation(situation) === null
      ? `The redirects have no end (browsers follow at most 20), or one leads to a URL that is not http or https (${error(situation)}).`
      : `A redirect whose ${code("Location")} is not a valid URL ends the request, whoever may read it.`,
  help: {
    kind: "server-code",
    title: "Find where the redirects lead",
    steps: (situation) => [
      ...(invalidLocation(situation) === null ? [] : [CORRECT_LOCATION]),
      `Run \`curl -sIL\` with ${code(situation.hop.url)} and compare each \`Location\`: two rules that undo each other (https and http, with and without a slash) are the usual reason.`,
      "Behind a proxy that ends TLS, pass on `X-Forwarded-Proto`, so that the server does not redirect to https again.",
    ],
  },
} as const satisfies Cause;

/** The browser's administrator or its own protection forbids the URL. */
export const browserPolicy = {
  id: "browser-policy",
  label: "Forbidden by browser policy",
  fits: (situation) => failedWith(situation, BROWSER_POLICY),
  headline: ({ hop }) => `A policy of this browser forbids the request to ${host(hop.url)}.`,
  why: (situation) =>
    `The browser's administrator, its tracking or malware protection, or HTTPS-Only mode stopped it (${error(situation)}). No header of the server changes that.`,
  help: {
    kind: "browser",
    title: "Look at the browser's policies and protection",
    steps: () => [
      "Look at `chrome://policy` or `about:policies`, and at the shield before the URL. Ask whoever manages the browser for an exception.",
    ],
  },
  isNeverSent: true,
} as const satisfies Cause;

const failed = (name: string): string => `GET https://api.example/items => failed ${name}`;

export const docs: readonly CauseDocs[] = [
  {
    of: redirectRefused,
    meaning: "The redirects have no end, or lead to a URL that is not http or https, so the browser gave up.",
    sign: "The Network panel shows net::ERR_TOO_MANY_REDIRECTS, and the same URL more than once.",
    rules: [],
    messages: { chromium: ["Failed to load resource: net::ERR_TOO_MANY_REDIRECTS"] },
    example: [failed("net::ERR_TOO_MANY_REDIRECTS")],
    nearMiss: { example: [failed("net::ERR_TOO_MANY_RETRIES")], cause: "unexplained" },
  },
  {
    of: browserPolicy,
    meaning: "The browser's administrator or the browser's own protection forbids requests to this URL.",
    sign: "The request works in another browser or profile.",
    rules: [],
    messages: { chromium: ["Failed to load resource: net::ERR_BLOCKED_BY_ADMINISTRATOR"] },
    example: [failed("net::ERR_BLOCKED_BY_ADMINISTRATOR")],
    nearMiss: { example: [failed("net::ERR_BLOCKED_BY_CLIENT")], cause: "blocked-by-extension" },
  },
  {
    of: connectionAllowlist,
    meaning:
      "The page was sent with a Connection-Allowlist header, and the API isn't on it. The request was never sent, and no header of the API changes that.",
    sign: "The Network panel shows net::ERR_NETWORK_ACCESS_REVOKED, and the page's own response has Connection-Allowlist.",
    rules: [],
    messages: { chromium: ["Failed to load resource: net::ERR_NETWORK_ACCESS_REVOKED"] },
    example: [failed("net::ERR_NETWORK_ACCESS_REVOKED")],
    nearMiss: { example: [failed("net::ERR_NETWORK_ACCESS_DENIED")], cause: "offline" },
  },
  {
    of: offline,
    meaning: "This computer has no network, or the network changed while the request was on its way.",
    sign: "Other sites fail too, or the request works when it is sent again.",
    rules: [],
    messages: {
      chromium: [
        "Failed to load resource: net::ERR_INTERNET_DISCONNECTED",
        "Failed to load resource: net::ERR_NETWORK_CHANGED",
      ],
      webkit: ["The Internet connection appears to be offline."],
    },
    example: [failed("net::ERR_INTERNET_DISCONNECTED")],
    nearMiss: { example: [failed("net::ERR_CONNECTION_TIMED_OUT")], cause: "server-unreachable" },
  },
  {
    of: proxyFailed,
    meaning:
      "The browser sends its requests through a proxy, and that proxy failed. The server didn't see the request.",
    sign: "The error names a proxy or a tunnel, and requests to other hosts fail too.",
    rules: [],
    messages: {
      chromium: [
        "Failed to load resource: net::ERR_PROXY_CONNECTION_FAILED",
        "Failed to load resource: net::ERR_TUNNEL_CONNECTION_FAILED",
      ],
    },
    example: [failed("net::ERR_TUNNEL_CONNECTION_FAILED")],
    nearMiss: { example: [failed("net::ERR_CONNECTION_REFUSED")], cause: "server-unreachable" },
  },
  {
    of: portNotAllowed,
    meaning: "Browsers refuse to connect to some ports that belong to other protocols. The request was never sent.",
    sign: "The Network panel shows net::ERR_UNSAFE_PORT, and curl reaches the server.",
    rules: [],
    messages: { chromium: ["Failed to load resource: net::ERR_UNSAFE_PORT"] },
    example: ["GET http://api.example:6000/items => failed net::ERR_UNSAFE_PORT"],
    nearMiss: {
      example: ["GET http://api.example:6001/items => failed net::ERR_CONNECTION_REFUSED"],
      cause: "server-unreachable",
    },
  },
  {
    of: brokenResponse,
    meaning: "A response came, but it isn't valid HTTP or it ended too early. This isn't a CORS problem.",
    sign: "The Network panel shows a status and an error such as net::ERR_INCOMPLETE_CHUNKED_ENCODING.",
    rules: [],
    messages: {
      chromium: [
        "Failed to load resource: net::ERR_INCOMPLETE_CHUNKED_ENCODING",
        "Failed to load resource: net::ERR_CONTENT_LENGTH_MISMATCH",
        "Failed to load resource: net::ERR_HTTP2_PROTOCOL_ERROR",
      ],
    },
    example: [
      "GET https://api.example/items -> 200 | Access-Control-Allow-Origin: * => failed net::ERR_INCOMPLETE_CHUNKED_ENCODING",
    ],
    nearMiss: { example: [failed("net::ERR_EMPTY_RESPONSE")], cause: "server-unreachable" },
  },
];
