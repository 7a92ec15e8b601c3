import { stoppedAt } from "../../situation";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { redirectTarget } from "./preflight-redirects";

/** One redirect of the chain has no CORS header. */
export const redirectHopWithoutCors = {
  id: "redirect-hop-without-cors",
  label: "Redirect without CORS headers",
  fits: (situation) => situation.first?.step === "redirect" && stoppedAt(situation, "allow-origin-missing"),
  headline: ({ hop }) => `The redirect from ${host(hop.url)} has no ${code("Access-Control-Allow-Origin")} header.`,
  why: (situation) =>
    `Every response of a redirect chain needs that header, the redirects too. This one has status ${situation.response?.status ?? 0} and the location ${redirectTarget(situation)}.`,
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: redirectHopWithoutCors,
  meaning:
    "One redirect of the chain has no `Access-Control-Allow-Origin` header. Every response of the chain needs it, the redirects too.",
  sign: "A response with a status from 301 to 308 has no CORS headers.",
  rules: ["allow-origin-missing"],
  example: ["GET https://api.example/items -> 301 | Location: https://api.example/items/ => blocked"],
  nearMiss: {
    example: [
      `GET https://api.example/items
        -> 301 | Access-Control-Allow-Origin: https://app.example | Location: https://api.example/items/
      then GET https://api.example/items/
        -> 200
      => blocked`,
    ],
    cause: "not-configured",
  },
};
