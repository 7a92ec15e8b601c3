import { isRedirectStatus } from "../../../fetch/redirect";
import type { Situation } from "../../situation";
import { code, request } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { ABORTED, failedWith, isClosedStream } from "./errors";

/** The page cancelled the request, or was left. */
export const aborted = {
  id: "aborted",
  label: "Canceled by the page",
  fits: (situation) =>
    failedWith(situation, ABORTED) ||
    isClosedStream(situation) ||
    // Chromium's error for a request that was canceled while its body arrived.
    (failedWith(situation, /^net::ERR_FAILED$/) && situation.hop.response !== null),
  headline: (situation) =>
    endsAtRedirect(situation)
      ? `The browser did not follow the redirect of ${request(situation.exchange)}.`
      : `The page canceled ${request(situation.exchange)} before it finished.`,
  why: (situation) => {
    const error = code(situation.exchange.error ?? "");
    return endsAtRedirect(situation)
      ? `No CORS check failed (${error}). Your script may set ${code("redirect")} to ${code("manual")} or ${code("error")} or ${code("mode")} to ${code("same-origin")}, or it may have canceled the request.`
      : `Nothing was blocked: your script canceled the request, or the page was left (${error}).`;
  },
  help: {
    kind: "page",
    title: "Find what ended the request",
    steps: (situation) => [
      endsAtRedirect(situation)
        ? `Check the options of the ${code("fetch")} call that sends this request.`
        : isClosedStream(situation)
          ? `Look for ${code("close()")} on the ${code("EventSource")}, or a page reload.`
          : `Look for an ${code("AbortController")}, a timeout or a page reload.`,
    ],
  },
} as const satisfies Cause;

const endsAtRedirect = ({ hop }: Situation): boolean => hop.response !== null && isRedirectStatus(hop.response.status);

export const docs: CauseDocs = {
  of: aborted,
  meaning:
    "Nothing was blocked: the page canceled the request, the user left the page, or the script told the browser not to follow redirects.",
  sign: "The Network panel says \"(canceled)\", or the script uses an `AbortController`, a timeout or `redirect: 'manual'`.",
  rules: [],
  example: ["GET https://api.example/items => failed net::ERR_ABORTED"],
  nearMiss: { example: ["GET https://api.example/items => failed net::ERR_TIMED_OUT"], cause: "server-unreachable" },
};
