import { FIREFOX } from "../engine/fetch/engines";
import type { HeaderList } from "../engine/fetch/exchange";
import { getHeader } from "../engine/fetch/headers";
import { survivesRedirect } from "../engine/fetch/redirect";
import { mayBeAdded, unsafeHeaders } from "../engine/fetch/request-headers";
import type { NetworkEvent } from "./events";
import type { CaptureState, Track } from "./state";

/** Whether these are the headers of a preflight: no script can set this one. */
export function isPreflight(method: string, headers: HeaderList): boolean {
  return method === "OPTIONS" && getHeader(headers, "access-control-request-method") !== null;
}

/** Whether an OPTIONS request to its own origin can be the preflight of a request that a redirect has led back there. */
export function mayAskForReturn(state: CaptureState, { method, url, tab, frame }: NetworkEvent): boolean {
  if (method !== "OPTIONS") return false;
  return state.tracks
    .ofTab(tab)
    .some(
      ({ exchange, ended, ...track }) =>
        !ended && track.frame === frame && exchange.hops.length > 1 && exchange.hops.at(-1)?.url === url,
    );
}

/**
 * The request that a preflight was sent for: the oldest of the same document to the same URL, with the method the preflight
 * asks for, whose current hop waits for one. In Chromium nothing else had happened to that hop by then; in Firefox its headers
 * have been announced, and those that need permission are exactly the ones the preflight asks for.
 * Measured right for every request of every mix tried, where "the next request id" and "the last one finished" were not.
 */
export function requestOfPreflight(state: CaptureState, preflight: NetworkEvent, headers: HeaderList): Track | null {
  const method = getHeader(headers, "access-control-request-method");
  const asked = (getHeader(headers, "access-control-request-headers") ?? "").split(",").filter((name) => name !== "");
  for (const track of state.tracks.ofTab(preflight.tab)) {
    const hop = track.exchange.hops.at(-1);
    if (!hop || track.request === preflight.request || track.ended || hop.preflight) continue;
    if (track.frame !== preflight.frame || track.document !== preflight.document) continue;
    if (hop.url !== preflight.url || hop.method !== method) continue;
    if (preflight.browser === "firefox") {
      if (hop.response || !hop.requestHeaders || !explains(track, hop.requestHeaders, asked)) continue;
    } else if (isTouched(track, preflight.at)) {
      continue;
    }
    return track;
  }
  return null;
}

/** The same when the preflight failed before its headers were announced: the method is all there is to go by. */
export function requestOfUnsentPreflight(state: CaptureState, preflight: Track): Track | null {
  for (const track of state.tracks.ofTab(preflight.tab)) {
    const hop = track.exchange.hops.at(-1);
    if (!hop || track.request === preflight.request || hop.preflight) continue;
    if (isTouched(track, preflight.exchange.startedAt)) continue;
    if (track.frame === preflight.frame && hop.url === preflight.exchange.hops[0].url) return track;
  }
  return null;
}

/** Whether anything had happened to the current hop by that time. */
const isTouched = ({ touchedAt }: Track, at: number): boolean => touchedAt !== null && touchedAt <= at;

/**
 * Whether a request with these headers can be the one that asked for permission for those names. After a redirect Firefox asks
 * also for what an earlier one took away (`Engine.asksAnewAfterRedirect`).
 */
function explains({ exchange }: Track, headers: HeaderList, asked: readonly string[]): boolean {
  const has = new Set(headers.map(([name]) => name.toLowerCase()));
  const wasTaken = (name: string) => exchange.hops.length > 1 && !survivesRedirect(name, true, true);
  const byScript = headers.filter(([name, value]) => !mayBeAdded(name, value));
  const needed = unsafeHeaders(byScript, FIREFOX);
  return asked.every((name) => has.has(name) || wasTaken(name)) && needed.every(({ name }) => asked.includes(name));
}
