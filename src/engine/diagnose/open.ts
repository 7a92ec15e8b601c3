import { corsErrorNamed } from "../fetch/cors-errors";
import { engineOf } from "../fetch/engines";
import type { Browser, Exchange, Hop, Response } from "../fetch/exchange";
import { stopIn } from "../fetch/judge";
import { leadsToLocalNetwork, mayNeedPermission } from "../fetch/local-network-access";
import { originOf } from "../fetch/origin";
import { locationOf } from "../fetch/redirect";
import type { Diagnosis, Verdict } from "./diagnosis";
import { isExtensionPage, isModeOpen, isReasonUnseen, isUnanswered, leadsOn } from "./infer";
import { localNetworkHelp } from "./local-network-help";
import {
  BROWSER_UNSEEN,
  FAILURE_UNNAMED,
  END_UNEXPLAINED,
  LED_ELSEWHERE,
  MODE_UNSEEN,
  PERMISSION_UNSEEN,
  REASON_NAMED,
  REASON_UNSEEN,
  STATUS_UNSEEN,
  TARGET_UNSEEN,
  reasonNamed,
} from "./words/open";
import { code, host } from "./words/values";

/** What a source leaves open: said where all that it may have been agrees, and called open where it does not. */

const REDIRECT = 302;

/** One of each kind that a verdict or a cause is told from: success, redirect, revalidated, not permitted, missing, crashed, a gateway's. */
const STATUSES: readonly number[] = [200, REDIRECT, 304, 401, 404, 500, 502];

const BROWSERS: readonly Browser[] = ["chromium", "firefox", "webkit"];

/** The exchange with each status that a response without one may have had, and in each browser it may have been seen in. */
export function possibilities(exchange: Exchange): readonly Exchange[] {
  return possibleStatuses(exchange).flatMap(possibleBrowsers);
}

function possibleStatuses(exchange: Exchange): readonly Exchange[] {
  if (!exchange.hops.some(lacksStatus)) return [exchange];
  const isKept = exchange.outcome === "blocked";
  const statuses = new Set(exchange.hops.flatMap((hop) => statusesOf(hop, isKept)));
  return [...statuses].map((status) => {
    const [first, ...rest] = exchange.hops;
    return { ...exchange, hops: [withStatus(first, status), ...rest.map((hop) => withStatus(hop, status))] };
  });
}

/** Each browser, where they stop at different rules. */
function possibleBrowsers(exchange: Exchange): readonly Exchange[] {
  if (exchange.browser !== null) return [exchange];
  const stops = (browser: Browser): string =>
    [false, true].map((credentialed) => stopIn(exchange, credentialed, engineOf(browser))).join();
  const isSame = new Set(BROWSERS.map(stops)).size === 1;
  return isSame ? [exchange] : BROWSERS.map((browser) => ({ ...exchange, browser }));
}

function lacksStatus({ response, preflight }: Hop): boolean {
  return isUnknown(response) || isUnknown(preflight?.response ?? null);
}

/** What the responses of a hop that have no status may have had; `isKept` where the browser kept one of them from the page. */
function statusesOf({ response, preflight, method, url }: Hop, isKept: boolean): readonly number[] {
  const responses = [
    { response, method },
    { response: preflight?.response ?? null, method: "OPTIONS" },
  ];
  return responses
    .filter((one) => isUnknown(one.response))
    .flatMap((one) => (isKept && isRedirect(one.response, one.method, url) ? [REDIRECT] : STATUSES));
}

/**
 * Where a response is known by the browser's reason alone, as a console message gives it (one rule and its value, no status): what fits that
 * reason, and no other rule, since nobody saw whether it breaks more.
 */
function toldByReason(exchange: Exchange, all: readonly Diagnosis[]): readonly Diagnosis[] {
  const reason = corsErrorNamed(exchange.error);
  if (reason === null || !exchange.hops.some(lacksStatus)) return all;
  const fitting = all.filter(({ violations: [first] }) => first?.chromium === reason);
  return (fitting.length > 0 ? fitting : all).map(withFirstRule);
}

function withFirstRule(diagnosis: Diagnosis): Diagnosis {
  const { violations, alternatives } = diagnosis;
  return { ...diagnosis, violations: violations.slice(0, 1), alternatives: alternatives.map(withFirstRule) };
}

const isUnknown = (response: Response | null): response is Response => response?.status === 0;

/**
 * Whether a response is a redirect that the browser did not follow: the other that HTTP gives the header a meaning in says where
 * something was created, which these methods don't do. https://www.rfc-editor.org/rfc/rfc9110#section-10.2.2
 */
function isRedirect(response: Response | null, method: string, url: string): boolean {
  return CREATES_NOTHING.has(method) && response !== null && locationOf(response, url) !== null;
}

const CREATES_NOTHING: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

function withStatus(hop: Hop, status: number): Hop {
  const filled = (response: Response | null) => (isUnknown(response) ? { ...response, status } : response);
  const { preflight } = hop;
  return {
    ...hop,
    response: filled(hop.response),
    preflight: preflight && { ...preflight, response: filled(preflight.response) },
  };
}

/** What all of them say. Where they differ, the verdict or the cause is open. */
export function agreed(exchange: Exchange, possible: readonly Diagnosis[]): Diagnosis {
  const all = toldByReason(exchange, possible);
  const [first, ...others] = all;
  if (first === undefined) throw new Error("nothing to agree on");
  const isSame = (read: (diagnosis: Diagnosis) => string | null): boolean =>
    others.every((other) => read(other) === read(first));
  // Where one of them leaves two explanations open, so does the whole.
  const isTwofold = ({ alternatives }: Diagnosis) => alternatives.length > 0;
  if (isSame(({ verdict }) => verdict) && isSame(({ cause }) => cause)) return all.find(isTwofold) ?? first;
  const verdict = isSame((one) => one.verdict) ? first.verdict : "unknown";
  const server = host(exchange.hops[0].url);
  const words = exchange.hops.some(lacksStatus)
    ? STATUS_UNSEEN(server, verdict, first.violations[0] ?? null)
    : BROWSER_UNSEEN(server, verdict);
  const open = { ...first, verdict, cause: null, help: null, ...words };
  if (verdict !== "unknown") return open;
  return { ...open, certainty: "inferred", step: null, violations: [], alternatives: [] };
}

/** The words for what is open in a verdict without a cause, or `null` where nothing is. */
export function openWords(
  verdict: Verdict,
  exchange: Exchange,
): { label: string; headline: string; why: string; help?: Diagnosis["help"] } | null {
  const server = host(exchange.hops.at(-1)?.url ?? exchange.hops[0].url);
  if (verdict === "blocked" && isReasonUnseen(exchange)) {
    const { method } = exchange.hops.at(-1) ?? exchange.hops[0];
    const named = reasonNamed(exchange.error, code(method));
    if (named !== null) return REASON_NAMED(server, exchange.error ?? "", named);
    return (leadsOn(exchange) ? TARGET_UNSEEN : REASON_UNSEEN)(server, exchange.error);
  }
  if (verdict === "failed" && isReasonUnseen(exchange))
    return FAILURE_UNNAMED(server, code(originOf(exchange.hops[0].url) ?? exchange.hops[0].url));
  if (verdict !== "unknown" || exchange.outcome !== "unknown") return null;
  if (exchange.error === "net::ERR_FAILED" && isUnanswered(exchange)) {
    const isLocal = leadsToLocalNetwork(exchange);
    const words = END_UNEXPLAINED(server, exchange.error, { isLocal, mayBeLocal: mayNeedPermission(exchange) });
    return { ...words, help: isLocal ? localNetworkHelp(exchange) : null };
  }
  if (isModeOpen(exchange)) return (isExtensionPage(exchange.origin) ? PERMISSION_UNSEEN : MODE_UNSEEN)(server);
  return leadsOn(exchange) ? LED_ELSEWHERE(server) : null;
}
