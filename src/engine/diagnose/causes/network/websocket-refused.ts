import { getHeader } from "../../../fetch/headers";
import { leadsToLocalNetwork } from "../../../fetch/local-network-access";
import { isWebSocket } from "../../../fetch/origin";
import type { Situation } from "../../situation";
import { code, host, sentences } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { devSocketIn } from "./dev-sockets";

/** What a refusal of a handshake means, by its status. */
interface Refusal {
  readonly of: (status: number, situation: Situation) => boolean;
  readonly why: (situation: Situation) => string;
  readonly steps: (situation: Situation) => readonly string[];
}

const acceptOrigin = ({ exchange }: Situation): string =>
  `Add ${code(exchange.origin)} to the origins that the WebSocket server accepts (\`OriginPatterns\`, \`CheckOrigin\`, \`allowedOrigins\`, \`verifyClient\`, \`allowed_request_origins\`).`;

const passOn =
  "Let a proxy in front pass the handshake on: HTTP/1.1 with `Upgrade`, `Connection` and `Host` (nginx: `proxy_http_version 1.1;` and `proxy_set_header` for each).";

/** The first that fits. */
const REFUSALS: readonly Refusal[] = [
  {
    // Step 2 of https://websockets.spec.whatwg.org/#concept-websocket-establish: redirect mode is "error".
    of: (status) => status >= 300 && status < 400,
    why: ({ response }) => {
      const location = getHeader(response?.headers, "location");
      const target = location === null ? "another URL" : code(location);
      return `The server redirects the handshake to ${target}, and browsers don't follow redirects for WebSockets. A login that has ended, a missing slash or https are usual reasons.`;
    },
    steps: () => [
      "Connect to the final URL from the start, with `wss://` where the server redirects to https.",
      "If the redirect leads to a login, let the server respond with 401 and let the user log in first.",
    ],
  },
  {
    of: (status) => status === 401 || status === 407,
    why: () =>
      "The server wants a login. A page can't set `Authorization` on a WebSocket, so only a cookie, the URL or a subprotocol can prove who the user is.",
    steps: () => [
      "Log in first so that the handshake has a session cookie of the server's own site, or send a short-lived token in the first message.",
    ],
  },
  {
    of: (status, situation) => status >= 400 && status < 500 && devSocketIn(situation) !== null,
    why: (situation) =>
      sentences("CORS doesn't apply to WebSockets.", devSocketIn(situation)?.compares(situation) ?? null),
    steps: (situation) => [...(devSocketIn(situation)?.steps(situation) ?? []), passOn],
  },
  {
    of: (status) => status === 403,
    why: ({ exchange }) =>
      `CORS doesn't apply to WebSockets. A WebSocket server compares ${code("Origin")} with its own list, and the origin of your page is ${code(exchange.origin)}. A permission check has the same status.`,
    steps: (situation) => [
      acceptOrigin(situation),
      "Behind a reverse proxy such a check may compare it with the wrong host: pass on `Host` and `X-Forwarded-Proto`.",
      "If that is right, look for an authentication or permission check.",
    ],
  },
  {
    of: (status) => status >= 500,
    why: () =>
      "CORS doesn't apply to WebSockets. The application failed during the handshake, or a gateway did not reach it.",
    steps: () => ["Look in the log of the server and of the proxy in front of it.", passOn],
  },
  {
    of: () => true,
    why: () =>
      "CORS doesn't apply to WebSockets. The status is one of plain HTTP: the path may have no WebSocket, a proxy may not pass on `Upgrade`, or the server rejects the handshake.",
    steps: (situation) => ["Check the path and the subprotocol of the WebSocket.", passOn, acceptOrigin(situation)],
  },
];

const refusalOf = (situation: Situation): Refusal | undefined =>
  REFUSALS.find(({ of }) => of(situation.response?.status ?? 0, situation));

/** A server refused the handshake of a WebSocket; CORS does not apply there. https://websockets.spec.whatwg.org */
export const websocketRefused = {
  id: "websocket-refused",
  label: "WebSocket handshake refused",
  fits: ({ exchange, hop }) =>
    isWebSocket(hop.url) && exchange.outcome === "failed" && (hop.response?.status ?? 101) !== 101,
  headline: ({ hop }) => `${host(hop.url)} refused the WebSocket handshake with ${hop.response?.status ?? 0}.`,
  why: (situation) => refusalOf(situation)?.why(situation) ?? "",
  help: {
    kind: "server-code",
    title: "Let the server accept the handshake",
    steps: (situation) => refusalOf(situation)?.steps(situation) ?? [],
  },
} as const satisfies Cause;

function mayHaveHappened({ exchange: { error, origin } }: Situation): string {
  return error === "net::ERR_FAILED"
    ? `Chromium shows an extension only ${code(error)}, and no status: the server may not run, or may refuse the handshake for its ${code("Origin")} (${code(origin)}), or redirect it.`
    : `No response came${error === null ? "" : ` (${code(error)})`}: the server may not run, or a proxy may not pass the handshake on.`;
}

/**
 * It ended without a response, or Chromium does not show an extension which: there a refused connection, a 403, a redirect and a missing
 * permission for the local network all end with `net::ERR_FAILED` and no status, but for a 401 (measured on Chromium 156).
 */
export const websocketFailed = {
  id: "websocket-failed",
  label: "WebSocket connection failed",
  fits: ({ exchange, hop }) => isWebSocket(hop.url) && exchange.outcome === "failed",
  headline: ({ hop }) => `The WebSocket connection to ${host(hop.url)} failed.`,
  why: (situation) =>
    sentences(
      "CORS doesn't apply to WebSockets.",
      devSocketIn(situation)?.compares(situation) ?? null,
      mayHaveHappened(situation),
    ),
  help: {
    kind: "server-code",
    title: "Find what refused the handshake",
    steps: (situation) => [
      ...(devSocketIn(situation)?.steps(situation) ?? []),
      "Look at the status of this WebSocket in the Network panel or the console: 403 is a check of `Origin`, 301 to 308 a redirect, 401 a login, none a server that doesn't run.",
      ...(devSocketIn(situation) ? [] : [acceptOrigin(situation)]),
      // Firefox asks for no permission for a WebSocket (`network.lna.websocket.enabled`, ESR 153).
      ...(situation.exchange.browser !== "firefox" && leadsToLocalNetwork(situation.exchange)
        ? ["A page on the internet also needs the user's permission to reach the local network (Local Network Access)."]
        : []),
      passOn,
    ],
  },
} as const satisfies Cause;

export const docs: readonly CauseDocs[] = [
  {
    of: websocketRefused,
    meaning:
      "The server refused the WebSocket connection with an HTTP status. WebSockets need no CORS headers, but many servers check `Origin` themselves.",
    sign: "The URL starts with `ws://` or `wss://`, and the handshake got a status other than 101.",
    rules: [],
    messages: {
      chromium: [
        "WebSocket connection to '{url}' failed: Error during WebSocket handshake: Unexpected response code: {status}",
      ],
    },
    example: ["GET ws://api.example/socket -> 403 => failed net::ERR_INVALID_HTTP_RESPONSE mode-websocket"],
    nearMiss: { example: ["GET https://api.example/socket -> 403 => blocked"], cause: "rejected-without-reason" },
  },
  {
    of: websocketFailed,
    meaning:
      "The WebSocket connection failed, and the browser shows no HTTP status. WebSockets need no CORS headers; the server may not run, or may refuse the page's `Origin`.",
    sign: "The URL starts with `ws://` or `wss://`, and the Network panel shows no status.",
    rules: [],
    messages: {
      chromium: ["WebSocket connection to '{url}' failed: "],
      firefox: ["Firefox can’t establish a connection to the server at {url}."],
    },
    example: ["GET ws://api.example/socket => failed NS_ERROR_WEBSOCKET_CONNECTION_REFUSED mode-websocket firefox"],
    nearMiss: {
      example: ["GET ws://api.example/socket => failed net::ERR_CONNECTION_REFUSED mode-websocket"],
      cause: "server-unreachable",
    },
  },
];
