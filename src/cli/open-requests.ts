import { plural } from "../engine/diagnose/words/values";
import type { Exchange } from "../engine/fetch/exchange";
import { leadsToLocalNetwork } from "../engine/fetch/local-network-access";
import type { FullDiagnosis } from "../engine/remedy/fix";

/** Exchanges of which the file does not tell whether they were blocked. */
export const isOpen = ({ verdict }: Pick<FullDiagnosis, "verdict">): boolean => verdict === "unknown";

/** One of them, with what its diagnosis says. */
export interface OpenRequest {
  readonly exchange: Exchange;
  readonly headline: string;
}

/** More kinds than these nobody reads. */
const MOST_LINES = 5;

/**
 * What `--fail-on blocked` leaves open, a line each: how many requests may have been blocked, and why, those of one reason together.
 * Empty where the file tells of all. Values of the network in it are hosts alone.
 */
export function openLines(name: string, open: readonly OpenRequest[], isCounted: boolean): string[] {
  if (open.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { exchange, headline } of open) {
    const reason = leadsToLocalNetwork(exchange) ? `${LOCAL_NETWORK} ${headline}` : headline;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const what = plural(open.length, {
    one: "1 request stayed open, so the file does not tell whether the browser blocked it",
    other: `${open.length} requests stayed open, so the file does not tell whether the browser blocked them`,
  });
  const how = isCounted
    ? "--strict counts that as blocked"
    : "--fail-on blocked does not count that, with --strict it does";
  const first = `${name}: ${what}; ${how}`;
  const lines = [...counts].map(([reason, count]) => `${name}: open: ${count} x ${reason.replaceAll("`", "")}`);
  const more = lines.length - MOST_LINES;
  return [first, ...lines.slice(0, MOST_LINES), ...(more > 0 ? [`${name}: open: ${more} more reasons`] : [])];
}

/** Why a request to the local network may have been blocked. https://wicg.github.io/local-network-access/ */
const LOCAL_NETWORK = "Local Network Access may have blocked it.";
