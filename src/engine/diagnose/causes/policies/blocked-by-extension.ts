import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { BLOCKED_BY_EXTENSION, failedWith, isClosedStream } from "../network/errors";

/** An ad blocker or another extension canceled it. */
export const blockedByExtension = {
  id: "blocked-by-extension",
  label: "Blocked by an extension",
  fits: (situation) => failedWith(situation, BLOCKED_BY_EXTENSION) && !isClosedStream(situation),
  headline: ({ hop }) => `A browser extension blocked the request to ${host(hop.url)}.`,
  why: ({ exchange }) =>
    `Ad blockers and privacy extensions cancel requests in this way (${code(exchange.error ?? "")}). The request never reached the server.`,
  help: {
    kind: "browser",
    title: "Turn the extension off for this page",
    steps: () => [
      "Turn the extension off for this page.",
      "If the URL looks like one of an ad or a tracker, give it another name.",
    ],
  },
  isNeverSent: true,
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: blockedByExtension,
  meaning: "An extension in the browser, such as an ad blocker, stopped the request.",
  sign: "The request works in a private window without extensions.",
  rules: [],
  messages: {
    chromium: ["Failed to load resource: net::ERR_BLOCKED_BY_CLIENT", "{method} {url} net::ERR_BLOCKED_BY_CLIENT"],
    webkit: ["Blocked by content extension", "Resource blocked by content blocker"],
  },
  example: ["GET https://api.example/items => failed net::ERR_BLOCKED_BY_CLIENT"],
  nearMiss: { example: ["GET https://api.example/items => failed net::ERR_ABORTED"], cause: "aborted" },
};
