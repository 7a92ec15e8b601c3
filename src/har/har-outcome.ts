import type { Outcome, Preflight, RequestMode } from "../engine/fetch/exchange";
import { REFUSED_BEFORE_RESPONSE, corsErrorNamed } from "../engine/fetch/cors-errors";
import { needsPreflight } from "./har-preflights";
import type { HarRecord } from "./har-record";
import type { Producer } from "./producers/producer";

/** Errors that stand for "the browser refused the response", next to others: they prove nothing without a response. */
const GENERIC: ReadonlySet<string> = new Set(["net::ERR_FAILED", "NS_ERROR_DOM_BAD_URI"]);

/** Policies other than CORS by which a browser keeps back a response that it got. */
const POLICY = /^(?:net::)?(?:ERR_BLOCKED_BY_(?:RESPONSE|ORB)|NS_ERROR_DOM_(?:CORP|COEP)_FAILED)/;

/** What WebKit logs, which Safari and Playwright write as the error. Measured on WebKitGTK 2.50. */
const WEBKIT_REFUSAL =
  /access control checks|\bAccess-Control-Allow-|Cross-Origin Resource Sharing policy|^Preflight response is not successful/i;

/** What the outcome is told from besides the last hop. */
interface Circumstances {
  readonly preflight: Preflight | null;
  readonly mode: RequestMode | null;
  readonly producer: Producer;
  /** Whether a response on the way forbids the request, at least with credentials. */
  readonly mayBeRefused: boolean;
  /** Whether the resource policy of a response on the way keeps it from the page, in mode no-cors. */
  readonly isKeptByPolicy: boolean;
  /** Whether the recording went on after the request. */
  readonly wentOn: boolean;
  /** Whether the last hop is one that a redirect led to. */
  readonly isRedirected: boolean;
  /** Whether it is plain http from a page with TLS, which no browser sends; not to the local network, where the user may allow it. */
  readonly isMixed: boolean;
}

/** What the page got, as far as the file shows it: what the file says happened comes before what the rules would say. */
export function inferOutcome(last: HarRecord, circumstances: Circumstances): Outcome {
  return last.error === null
    ? outcomeWithoutError(last, circumstances)
    : outcomeOfError(last, last.error, circumstances);
}

function outcomeWithoutError(last: HarRecord, circumstances: Circumstances): Outcome {
  const { preflight, mode, producer, mayBeRefused, wentOn, isRedirected, isMixed } = circumstances;
  const { response } = last;
  if (response === null) {
    // Chromium writes no error for what it kept by itself.
    if (isMixed && preflight === null) return "failed";
    if (preflight?.response?.status === 0 && producer.blocked === "status-0") return "blocked";
    if (preflight?.response || isRedirected) {
      // It was never sent although its preflight got a response, or although a redirect led there: the browser refused it.
      const isUnsent = last.isRebuilt
        ? producer.requestHeaders === "as-sent" && wentOn
        : producer.unanswered === "failed" && (producer.requestHeaders === "as-sent" || !last.headersAreWhole);
      if (isUnsent && mayBeRefused) return "blocked";
    }
    if (preflight !== null && preflight.response === null && preflight.error !== null) return "failed";
    // Its preflight may have been refused, and the file does not hold it, or not its status.
    const isPreflightUnseen = preflight === null ? needsPreflight(last) : preflight.response?.status === 0;
    return producer.unanswered === "failed" && !last.isRebuilt && !isPreflightUnseen ? "failed" : "unknown";
  }
  if (response.status === 0) return producer.blocked === "status-0" && isRefused(circumstances) ? "blocked" : "unknown";
  if (mode === "no-cors") return "opaque";
  // Where a redirect led that is the last hop, is not in the file.
  return last.wentWell && last.redirectsTo === null ? "delivered" : "unknown";
}

/** Whether it is known what refused a response that was kept: CORS in mode cors, the resource policy in mode no-cors. */
function isRefused({ mode, mayBeRefused, isKeptByPolicy }: Circumstances): boolean {
  if (mode === "no-cors") return isKeptByPolicy;
  return mayBeRefused && (mode !== null || !isKeptByPolicy);
}

/**
 * Chromium names the error of every response that it blocks, and keeps the response beside it; Playwright keeps the name alone.
 * With a response at hand, another error came later, and what the page had got by then is open.
 */
function outcomeOfError(last: HarRecord, error: string, { preflight, mode, producer }: Circumstances): Outcome {
  const { response } = last;
  if (POLICY.test(error)) return "blocked";
  const refused = corsErrorNamed(error);
  if (refused) return REFUSED_BEFORE_RESPONSE.has(refused) ? "failed" : "blocked";
  if (WEBKIT_REFUSAL.test(error)) return "blocked";
  if (mode === "no-cors" && response !== null) return "opaque";
  if (GENERIC.has(error)) {
    if (response !== null || preflight?.response) return "blocked";
    if (preflight !== null && preflight.error !== null) return "failed";
    const isScripts = last.type === "xmlhttprequest" || last.type === "font" || mode === "cors";
    return producer.blocked === "error-only" && isScripts && mode !== "no-cors" ? "blocked" : "unknown";
  }
  return response === null || last.redirectsTo !== null ? "failed" : "unknown";
}
