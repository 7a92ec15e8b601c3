import { othersAreAllowed, stoppedAt } from "../../situation";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** Other responses have CORS headers, the one to OPTIONS has not. */
export const preflightWithoutCors = {
  id: "preflight-without-cors",
  label: "Preflight without CORS headers",
  fits: (situation) =>
    situation.first?.step === "preflight" &&
    stoppedAt(situation, "allow-origin-missing") &&
    othersAreAllowed(situation),
  headline: ({ hop }) => `${host(hop.url)} sends CORS headers with other responses, but not with this preflight.`,
  why: ({ hop, response }) =>
    `The preflight response has status ${response?.status ?? 0} and no ${code("Access-Control-Allow-Origin")} header. So ${code(hop.method)} was never sent.`,
  help: {
    kind: "server-code",
    title: "Let the CORS code handle OPTIONS",
    steps: () => ["Let OPTIONS requests go through the same CORS code."],
  },
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: preflightWithoutCors,
  meaning:
    "Normal responses of the server have CORS headers, but its response to OPTIONS doesn't. Often the CORS code is bound to single routes or methods.",
  sign: "A simple GET to the same server works, and OPTIONS has no `Access-Control-Allow-Origin`.",
  rules: ["allow-origin-missing"],
  example: [
    "PUT https://api.example/items preflight 204 => blocked",
    "GET https://api.example/items -> 200 | Access-Control-Allow-Origin: https://app.example => delivered",
  ],
  nearMiss: { example: ["PUT https://api.example/items preflight 204 => blocked"], cause: "not-configured" },
};
