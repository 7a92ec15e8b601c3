import type { CaptureState } from "./state";
import { APART } from "./timings";

/**
 * Forgets what is known of the page that was in that tab until then (milliseconds since the epoch): what it still waited for concerns
 * nobody. What its successor has told by now stays: on a busy machine it comes before the network tells that there is a successor
 * (measured in Firefox ESR 153).
 */
export function forgetPage(state: CaptureState, tab: number, until: number): void {
  const { tracks, preflights, firstUrls, handedOver, timings, refusals } = state;
  for (const table of [tracks, preflights, firstUrls, handedOver]) table.deleteOfTab(tab);
  const earliest = until - APART;
  timings.deleteOfTab(tab, ({ startedAt }) => startedAt < earliest);
  refusals.deleteOfTab(tab, ({ at }) => at < earliest);
}
