import { engineOf } from "../../../fetch/engines";
import { isPreflightCacheHit } from "../../preflight-cache-hit";
import { type Situation, stoppedAt } from "../../situation";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** The preflight passed, and the response itself has no CORS header. */
export const actualWithoutCors = {
  id: "actual-without-cors",
  label: "CORS headers only on preflight",
  fits: (situation) =>
    situation.first?.step === "response" && stoppedAt(situation, "allow-origin-missing") && wasLetThrough(situation),
  headline: ({ hop }) =>
    `${host(hop.url)} allows the preflight, but its response to ${code(hop.method)} has no CORS headers.`,
  why: ({ response }) =>
    `The response after the preflight has status ${response?.status ?? 0} and no ${code("Access-Control-Allow-Origin")} header. Every response that your script reads needs it.`,
  help: {
    kind: "server-code",
    title: "Send the CORS headers with every response",
    steps: () => ["Send the header here too: the CORS code may run for OPTIONS only, or after the route."],
  },
} as const satisfies Cause;

/** Whether a preflight's response allowed the request, this one's own or one that the browser has cached. */
function wasLetThrough(situation: Situation): boolean {
  const { exchange, hop } = situation;
  if (hop.preflight) return hop.preflight.response !== null;
  return isPreflightCacheHit(situation, engineOf(exchange.browser ?? "chromium"));
}

export const docs: CauseDocs = {
  of: actualWithoutCors,
  meaning:
    "The preflight passed, but the response to the request itself has no `Access-Control-Allow-Origin` header. The CORS code runs for OPTIONS only, or the handler replaces the headers.",
  sign: "OPTIONS has the CORS headers, and the request after it doesn't.",
  rules: ["allow-origin-missing"],
  example: [
    `PUT https://api.example/items
      preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: PUT
      -> 200
    => blocked`,
  ],
  nearMiss: { example: ["GET https://api.example/items -> 200 => blocked"], cause: "not-configured" },
};
