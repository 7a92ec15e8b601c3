import { isWebSocket } from "../../../fetch/origin";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** A server refused the handshake of a WebSocket, by its own check of `Origin`; CORS does not apply there. */
export const websocketRefused = {
  id: "websocket-refused",
  label: "WebSocket handshake refused",
  fits: ({ hop }) => isWebSocket(hop.url) && (hop.response?.status ?? 101) !== 101,
  headline: ({ hop }) => `${host(hop.url)} refused the WebSocket handshake with ${hop.response?.status ?? 0}.`,
  why: ({ exchange }) =>
    `CORS headers have no meaning for WebSockets. A WebSocket server compares ${code("Origin")} with a list of its own, and the origin of your page is ${code(exchange.origin)}.`,
  help: {
    kind: "server-code",
    title: "Accept the page's origin in the WebSocket server",
    steps: ({ exchange }) => [
      `Add ${code(exchange.origin)} to the origins that the WebSocket server accepts (\`OriginPatterns\`, \`CheckOrigin\`, \`allowedOrigins\`, \`verifyClient\`).`,
      "If that is right, look for an authentication check: a 401 or 403 can be its own.",
    ],
  },
} as const satisfies Cause;

export const docs: CauseDocs = {
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
};
