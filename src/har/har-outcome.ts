import type { Outcome, Preflight, RequestMode } from "../engine/fetch/exchange";
import { REFUSED_BEFORE_ANSWER, corsErrorNamed } from "../engine/fetch/cors-errors";
import type { HarRecord } from "./har-record";

/** Errors that stand for "the browser refused the response", next to others: they prove nothing without a response. */
const GENERIC: ReadonlySet<string> = new Set(["net::ERR_FAILED", "NS_ERROR_DOM_BAD_URI"]);

/** Policies other than CORS by which a browser keeps back a response that it got. */
const POLICY = /^(?:net::)?(?:ERR_BLOCKED_BY_(?:RESPONSE|ORB)|NS_ERROR_DOM_(?:CORP|COEP)_FAILED)/;

/**
 * What the page got, as far as the last hop proves it. A readable status and body prove nothing: Firefox exports a blocked
 * response like any other. Chromium names the error of every blocked one, and writes null where there was none.
 */
export function inferOutcome(last: HarRecord, preflight: Preflight | null, mode: RequestMode | null): Outcome {
  const { error, response } = last;
  const preflightFailed = preflight !== null && preflight.response === null && preflight.error !== null;
  if (error === null) {
    if (response === null) return preflightFailed ? "failed" : "unknown";
    if (mode === "no-cors") return "opaque";
    return mode === "cors" && last.wentWell && last.redirectsTo === null ? "delivered" : "unknown";
  }
  if (POLICY.test(error)) return "blocked";
  const refused = corsErrorNamed(error);
  if (refused) return REFUSED_BEFORE_ANSWER.has(refused) ? "failed" : "blocked";
  if (mode === "no-cors" && response !== null) return "opaque";
  if (GENERIC.has(error)) {
    if (response !== null || preflight?.response) return "blocked";
    return preflightFailed ? "failed" : "unknown";
  }
  // With a response at hand the error came later, and what the page had got by then is open.
  return response === null || last.redirectsTo !== null ? "failed" : "unknown";
}
