import { parseUrl } from "../../../fetch/origin";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import type { Situation } from "../../situation";
import { NO_CLIENT_CERTIFICATE, NO_TLS, UNREACHABLE, failedWith } from "./errors";

/** What happened on the connection, where there was one. */
function happened(situation: Situation): string {
  const server = host(situation.hop.url);
  if (failedWith(situation, NO_CLIENT_CERTIFICATE))
    return `${server} requires a client certificate that the browser did not give.`;
  if (failedWith(situation, NO_TLS)) return `The browser and ${server} could not agree on TLS.`;
  return `No server responded at ${server}.`;
}

/** The address that a server listens at to be reached at all of its machine's; measured on ESR 153, where Chromium 156 connects. */
const isAnyAddress = ({ exchange, hop }: Situation): boolean =>
  exchange.browser === "firefox" && parseUrl(hop.url)?.hostname === "0.0.0.0";

/** Nothing listens there, or the connection broke before a response. */
export const serverUnreachable = {
  id: "server-unreachable",
  label: "Server unreachable",
  fits: (situation) => failedWith(situation, UNREACHABLE),
  headline: (situation) => `${happened(situation)} This is not a CORS problem.`,
  why: ({ exchange }) =>
    `The connection failed (${code(exchange.error ?? "")}), so there was no response and no header to check. The console may mention CORS all the same.`,
  help: {
    kind: "server-code",
    title: "Start the server, or correct the port",
    steps: (situation) => [
      ...(failedWith(situation, NO_CLIENT_CERTIFICATE)
        ? [
            "Install the client certificate in the browser or the operating system. A script's request also needs `credentials: 'include'`, and a preflight never has one: let OPTIONS through without it.",
          ]
        : []),
      ...(failedWith(situation, NO_TLS)
        ? ["The port may speak http: try the URL with `http:`, or set up TLS on the server."]
        : []),
      ...(isAnyAddress(situation)
        ? ["Firefox never connects to `0.0.0.0`, whatever listens there: request `localhost` or `127.0.0.1` instead."]
        : []),
      "Check that the server is running and that the URL has the right port.",
    ],
  },
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: serverUnreachable,
  meaning:
    "Nothing listens at that host and port, or the connection broke before a response. This isn't a CORS problem, even where the console mentions CORS.",
  sign: "The URL opened in a tab of its own can't be reached either, and the Network panel shows no status.",
  rules: [],
  messages: {
    chromium: [
      "Failed to load resource: net::ERR_CONNECTION_REFUSED",
      "{method} {url} net::ERR_CONNECTION_REFUSED",
      "Failed to load resource: net::ERR_CONNECTION_TIMED_OUT",
      "Failed to load resource: net::ERR_CONNECTION_RESET",
      "Failed to load resource: net::ERR_EMPTY_RESPONSE",
      "Failed to load resource: net::ERR_SSL_PROTOCOL_ERROR",
    ],
    webkit: ["Could not connect to the server.", "The network connection was lost."],
  },
  example: ["GET https://api.example/items => failed net::ERR_CONNECTION_REFUSED"],
  nearMiss: {
    example: ["GET https://api.example/items => failed net::ERR_NAME_NOT_RESOLVED"],
    cause: "name-not-found",
  },
};
