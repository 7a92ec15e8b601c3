import type { Exchange } from "../engine/fetch/exchange";
import type { FullDiagnosis } from "../engine/remedy/fix";

/** The diagnosis of an exchange that our own code fails on: the facts, and no claim. */
export function unreadable(exchange: Exchange): FullDiagnosis {
  return {
    schema: 1,
    exchange: exchange.id,
    request: {
      method: exchange.hops[0].method,
      url: exchange.hops[0].url,
      origin: exchange.origin,
      mode: exchange.mode,
      credentials: exchange.credentials,
      type: exchange.type,
    },
    verdict: "unknown",
    certainty: "observed",
    step: null,
    cause: null,
    violations: [],
    label: "",
    headline: "CORS Why can't explain this request.",
    why: "This is a fault in CORS Why, not in your page or your server. The headers that were sent and received are still shown.",
    help: null,
    preflightReason: "",
    evidence: [],
    browsers: { standard: "unknown", chromium: "unknown", firefox: "unknown", webkit: "unknown" },
    warnings: [],
    answeredBy: null,
    owner: "unknown",
    alternatives: [],
    fix: null,
    fixWithCookies: null,
  };
}
