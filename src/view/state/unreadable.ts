import type { Exchange } from "../../engine/fetch/exchange";
import type { FullDiagnosis } from "../../engine/remedy/fix";
import { strings } from "../strings";

/** What is shown for an exchange that our own code failed on: the facts, and no claim. */
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
    headline: strings.unreadableHeadline,
    why: strings.unreadableWhy,
    preflightReason: "",
    evidence: [],
    browsers: { standard: "unknown", chromium: "unknown", firefox: "unknown" },
    warnings: [],
    alternatives: [],
    fix: null,
    fixWithCookies: null,
  };
}
