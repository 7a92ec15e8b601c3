import { STANDARD } from "../../../fetch/engines";
import type { Exchange } from "../../../fetch/exchange";
import { passes } from "../../../fetch/judge";
import type { Violation } from "../../../fetch/violation";
import { isReasonUnseen } from "../../infer";
import { code, request, sentences, valueOrNothing } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** The browser blocked the response, and what was seen of it does not say why. */
export const unexplained = {
  id: "unexplained",
  label: "Not explained yet",
  fits: ({ exchange, first }) => {
    if (first !== null) return true;
    return (exchange.outcome === "blocked" || exchange.outcome === "failed") && !isReasonUnseen(exchange);
  },
  headline: ({ exchange }) =>
    exchange.outcome === "failed"
      ? `${request(exchange)} failed, and what was seen does not say why.`
      : `The browser blocked the response to ${request(exchange)}, and what was seen does not say why.`,
  why: ({ exchange, first }) =>
    sentences(
      first ? brokenRule(first) : "As far as was seen, all CORS checks passed.",
      wantsNoCredentials(exchange) ? "A request with credentials such as cookies would not pass them." : null,
      exchange.error === null
        ? "The browser gives no name to the error."
        : `The browser reports ${code(exchange.error)}.`,
    ),
  help: {
    kind: "browser",
    title: "Look at the browser's console",
    steps: ({ exchange }) => [
      ...(wantsNoCredentials(exchange)
        ? [
            "If your script sends credentials (`credentials: 'include'`, or `withCredentials` in XMLHttpRequest, axios and players), leave them out: this response doesn't allow them.",
          ]
        : []),
      "Look at the browser's console, which may say more.",
    ],
  },
} as const satisfies Cause;

/** Whether credentials, of which the request shows nothing, would explain the block: a file that was edited or cut may not have what shows them. */
function wantsNoCredentials(exchange: Exchange): boolean {
  const isOpen = exchange.outcome === "blocked" && exchange.credentials === null;
  return isOpen && passes(exchange, false, STANDARD) && !passes(exchange, true, STANDARD);
}

/** The bare facts of a rule that no cause explains. */
function brokenRule({ header, value, wanted }: Violation): string {
  return `${code(header ?? "status")} is ${valueOrNothing(value)}, where browsers require ${code(wanted)}.`;
}

export const docs: CauseDocs = {
  of: unexplained,
  meaning: "The browser reports an error that none of the known causes explains. The raw facts are shown.",
  sign: "None of the other causes fits.",
  rules: ["redirect-scheme", "redirect-limit", "request-redirect-mode", "worker-response"],
  example: ["GET https://api.example/items -> 200 | Access-Control-Allow-Origin: https://app.example => blocked omit"],
  nearMiss: {
    example: ["GET https://api.example/items -> 200 | Access-Control-Allow-Origin: https://app.example => delivered"],
    cause: null,
  },
};
