import { innerName } from "./inner-name";
import { maybePlain } from "./maybe-plain";
import { ownAuthorities } from "./own-authorities";
import { corsErrorNamed } from "../fetch/cors-errors";
import type { Exchange } from "../fetch/exchange";
import { leadsToLocalNetwork, mayNeedPermission } from "../fetch/local-network-access";
import { originOf } from "../fetch/origin";
import type { Diagnosis, Verdict } from "./diagnosis";
import { isExtensionPage, isModeOpen, isReasonUnseen, isUnanswered, leadsOn } from "./infer";
import { localNetworkHelp } from "./local-network-help";
import { lacksStatus } from "./possibilities";
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

function withFirstRule(diagnosis: Diagnosis): Diagnosis {
  const { violations, alternatives } = diagnosis;
  return { ...diagnosis, violations: violations.slice(0, 1), alternatives: alternatives.map(withFirstRule) };
}

/**
 * What all of them say. Where they differ, the verdict or the cause is open. Of a response that is known by the browser's reason alone
 * only the first broken rule is told, since nobody saw whether it breaks more.
 */
export function agreed(exchange: Exchange, possible: readonly Diagnosis[]): Diagnosis {
  const isStatusUnseen = exchange.hops.some(lacksStatus);
  const isToldByReason = isStatusUnseen && corsErrorNamed(exchange.error) !== null;
  const all = isToldByReason ? possible.map(withFirstRule) : possible;
  const [first, ...others] = all;
  if (first === undefined) throw new Error("nothing to agree on");
  const isSame = (read: (diagnosis: Diagnosis) => string | null): boolean =>
    others.every((other) => read(other) === read(first));
  // Where one of them leaves two explanations open, so does the whole.
  const isTwofold = ({ alternatives }: Diagnosis) => alternatives.length > 0;
  if (isSame(({ verdict }) => verdict) && isSame(({ cause }) => cause)) return all.find(isTwofold) ?? first;
  const verdict = isSame((one) => one.verdict) ? first.verdict : "unknown";
  const server = host(exchange.hops[0].url);
  const words = isStatusUnseen
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
  if (verdict === "failed" && isReasonUnseen(exchange)) {
    const { url } = exchange.hops.at(-1) ?? exchange.hops[0];
    const isEncrypted = /^(?:https|wss):/.test(url);
    const more = [...ownAuthorities(exchange, url), ...maybePlain(url), ...innerName(url)];
    return FAILURE_UNNAMED(server, code(originOf(url) ?? url), { isEncrypted, more });
  }
  if (verdict !== "unknown" || exchange.outcome !== "unknown") return null;
  if (exchange.error === "net::ERR_FAILED" && isUnanswered(exchange)) {
    const isLocal = leadsToLocalNetwork(exchange);
    const words = END_UNEXPLAINED(server, exchange.error, { isLocal, mayBeLocal: mayNeedPermission(exchange) });
    return { ...words, help: isLocal ? localNetworkHelp(exchange) : null };
  }
  if (isModeOpen(exchange)) return (isExtensionPage(exchange.origin) ? PERMISSION_UNSEEN : MODE_UNSEEN)(server);
  return leadsOn(exchange) ? LED_ELSEWHERE(server) : null;
}
