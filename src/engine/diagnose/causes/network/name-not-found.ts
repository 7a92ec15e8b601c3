import { innerName } from "../../inner-name";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { NAME_NOT_FOUND, failedWith } from "./errors";

/** The host name does not resolve. */
export const nameNotFound = {
  id: "name-not-found",
  label: "Host name not found",
  fits: (situation) => failedWith(situation, NAME_NOT_FOUND),
  headline: ({ hop }) => `The host name of ${host(hop.url)} was not found. This is not a CORS problem.`,
  why: ({ exchange }) =>
    `The name does not resolve to an IP address (${code(exchange.error ?? "")}), so no request was sent and there was no header to check.`,
  help: {
    kind: "request",
    title: "Correct the host name",
    steps: ({ hop }) => [...innerName(hop.url), "Check the spelling of the name, your DNS and your VPN."],
  },
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: nameNotFound,
  meaning: "The host name doesn't resolve to an IP address, so no request was sent. This isn't a CORS problem.",
  sign: "The URL opened in a tab of its own can't be found either.",
  rules: [],
  messages: {
    chromium: ["Failed to load resource: net::ERR_NAME_NOT_RESOLVED", "{method} {url} net::ERR_NAME_NOT_RESOLVED"],
    webkit: ["A server with the specified hostname could not be found."],
  },
  example: ["GET https://api.example/items => failed NS_ERROR_UNKNOWN_HOST firefox"],
  nearMiss: {
    example: ["GET https://api.example/items => failed NS_ERROR_CONNECTION_REFUSED firefox"],
    cause: "server-unreachable",
  },
};
