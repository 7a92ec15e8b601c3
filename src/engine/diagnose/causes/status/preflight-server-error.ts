import { code, host, sentences } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { originCheckReason, originCheckSteps } from "./origin-check";
import { BAD_STATUS_RULES, badPreflightStatus } from "./bad-preflight-status";

/** OPTIONS crashes, or a gateway responds to it. */
export const preflightServerError = {
  id: "preflight-server-error",
  label: "Server error on the preflight",
  fits: (situation) => {
    const status = badPreflightStatus(situation);
    return status >= 500 || status === 413 || status === 429;
  },
  headline: ({ hop, response }) =>
    `${host(hop.url)} responded to the preflight with an error (${response?.status ?? 0}).`,
  why: (situation) =>
    sentences(
      `A preflight needs a status from 200 to 299, so ${code(situation.hop.method)} was never sent.`,
      originCheckReason(situation),
    ),
  help: {
    kind: "server-code",
    title: "Find the error in the server's log",
    steps: (situation) => [
      `Look for the OPTIONS request in the log of ${host(situation.hop.url)}.`,
      ...originCheckSteps(situation),
    ],
  },
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: preflightServerError,
  meaning: "The server, or a gateway in front of it, fails on the preflight.",
  sign: "OPTIONS has a 5xx status, 413 or 429.",
  rules: BAD_STATUS_RULES,
  example: ["PUT https://api.example/items preflight 500 => blocked"],
  nearMiss: { example: ["PUT https://api.example/items preflight 501 => blocked"], cause: "preflight-no-route" },
};
