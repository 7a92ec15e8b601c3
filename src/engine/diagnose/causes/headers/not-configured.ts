import { OPAQUE } from "../../../fetch/origin";
import { serverKnowsCors, stoppedAt } from "../../situation";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** The server sends no CORS headers, as far as was seen. To a page without an origin it may send none on purpose. */
export const notConfigured = {
  id: "not-configured",
  label: "No CORS headers",
  fits: (situation) =>
    stoppedAt(situation, "allow-origin-missing") &&
    (situation.requestOrigin !== OPAQUE || situation.tainted || !serverKnowsCors(situation)),
  headline: ({ hop, requestOrigin }) => `${host(hop.url)} doesn't allow ${code(requestOrigin)} to read its response.`,
  why: ({ first, hop, response }) => {
    const header = code("Access-Control-Allow-Origin");
    const status = response?.status ?? 0;
    return first?.step === "preflight"
      ? `The server responded to the preflight with ${status}, but the response has no ${header} header. So ${code(hop.method)} was never sent.`
      : `The server responded with ${status}, but the response has no ${header} header, so the browser doesn't let your script read it.`;
  },
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: notConfigured,
  meaning:
    "The server doesn't send CORS headers. It responded as usual, and the browser doesn't let the script read the response.",
  sign: "The status is a normal one (200), and no response of this server has an `Access-Control-Allow-Origin` header.",
  rules: ["allow-origin-missing"],
  example: ["GET https://api.example/items -> 200 | Content-Type: application/json => blocked"],
  nearMiss: {
    example: ["GET https://api.example/items -> 200 | Access-Control-Allow-Origin: => blocked"],
    cause: "origin-not-allowed",
  },
};
