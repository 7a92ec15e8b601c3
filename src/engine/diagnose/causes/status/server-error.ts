import { stoppedAt } from "../../situation";
import { host, request, sentences } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { keepsOnErrors } from "./cors-order";
import { originCheckReason, originCheckSteps } from "./origin-check";

/** The application failed; its error page has no CORS headers. */
export const serverError = {
  id: "server-error",
  label: "Server error",
  fits: (situation) =>
    situation.first?.step === "response" &&
    (situation.response?.status ?? 0) >= 500 &&
    stoppedAt(situation, "allow-origin-missing"),
  headline: ({ exchange, response }) =>
    `The server responded to ${request(exchange)} with an error (${response?.status ?? 0}).`,
  why: (situation) =>
    sentences(
      `The error response of ${host(situation.hop.url)} has no CORS headers, so the browser doesn't let your script read it.`,
      originCheckReason(situation) ?? "The CORS error only hides the server's own.",
    ),
  help: {
    kind: "server-code",
    title: "Fix the server's error first",
    steps: (situation) =>
      situation.answeredBy?.kind === "object-store"
        ? ["Read the response's body: the store names the error there (`Code` in the XML). `curl` shows it."]
        : [
            "Find the error in the server's log and fix that first.",
            ...originCheckSteps(situation),
            ...keepsOnErrors(situation),
          ],
  },
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: serverError,
  meaning:
    "The application failed, and its error page has no CORS headers. The CORS error only hides the server's own.",
  sign: "The status is 500 or another 5xx, and the server's log has the error.",
  rules: ["allow-origin-missing"],
  example: ["GET https://api.example/items -> 500 => blocked"],
  nearMiss: {
    example: ["GET https://api.example/items -> 500 | Access-Control-Allow-Origin: https://app.example/ => blocked"],
    cause: "origin-trailing-slash",
  },
};
