import type { Exchange, Hop, Response } from "../fetch/exchange";
import { getHeader } from "../fetch/headers";
import type { Diagnosis, Verdict } from "./diagnosis";
import { isModeOpen, isReasonUnseen, leadsOn } from "./infer";
import { FAILURE_UNNAMED, LED_ELSEWHERE, MODE_UNSEEN, REASON_UNSEEN, STATUS_UNSEEN, TARGET_UNSEEN } from "./words/open";
import { host } from "./words/values";

/** What a source leaves open: said where all that it may have been agrees, and called open where it does not. */

/** One of each kind that a verdict or a cause is told from: success, revalidated, not permitted, missing, crashed, a gateway's. */
const STATUSES: readonly number[] = [200, 304, 401, 404, 500, 502];

/** The exchange with each status that a response without one may have had; only itself where all are known. */
export function possibleStatuses(exchange: Exchange): readonly Exchange[] {
  if (!exchange.hops.some(lacksStatus)) return [exchange];
  return STATUSES.map((status) => {
    const [first, ...rest] = exchange.hops;
    return { ...exchange, hops: [withStatus(first, status), ...rest.map((hop) => withStatus(hop, status))] };
  });
}

/** What has a `Location` is taken for a redirect, whatever its status. */
function isUnknown(response: Response | null): response is Response {
  return response !== null && response.status === 0 && getHeader(response.headers, "location") === null;
}

function lacksStatus({ response, preflight }: Hop): boolean {
  return isUnknown(response) || isUnknown(preflight?.response ?? null);
}

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
export function agreed(exchange: Exchange, all: readonly Diagnosis[]): Diagnosis {
  const [first, ...others] = all;
  if (first === undefined) throw new Error("nothing to agree on");
  const isSame = (read: (diagnosis: Diagnosis) => string | null): boolean =>
    others.every((other) => read(other) === read(first));
  if (isSame(({ verdict }) => verdict) && isSame(({ cause }) => cause)) return first;
  const open = { ...first, cause: null, ...STATUS_UNSEEN(host(exchange.hops[0].url)) };
  return isSame(({ verdict }) => verdict)
    ? open
    : { ...open, verdict: "unknown", step: null, violations: [], label: "" };
}

/** The words for what is open in a verdict without a cause, or `null` where nothing is. */
export function openWords(
  verdict: Verdict,
  exchange: Exchange,
): { label: string; headline: string; why: string } | null {
  const server = host(exchange.hops.at(-1)?.url ?? exchange.hops[0].url);
  if (verdict === "blocked" && isReasonUnseen(exchange)) {
    return (leadsOn(exchange) ? TARGET_UNSEEN : REASON_UNSEEN)(server, exchange.error);
  }
  if (verdict === "failed" && isReasonUnseen(exchange)) return FAILURE_UNNAMED(server);
  if (verdict !== "unknown" || exchange.outcome !== "unknown") return null;
  if (isModeOpen(exchange)) return MODE_UNSEEN(server);
  return leadsOn(exchange) ? LED_ELSEWHERE(server) : null;
}
