import type { PageTiming } from "./events";
import { outcomeOfTiming } from "./outcome";
import { type CaptureState, type Track, askedAt } from "./state";
import { decided } from "./track";
import { withoutFragment } from "./without-fragment";

/** Which request each resource timing is of. Both know the URL, the kind of request and the times, and no number. */

/**
 * How long after the network the page sees the end of one request, in milliseconds, at most. The other way round there is no such
 * bound: the page's end is when the last byte came in, and a busy browser tells us of it seconds later (measured in ESR 153).
 */
const AFTER = 1000;
/**
 * By how much the page's clock may differ from the network's, in milliseconds: by what it may run off before it is put right
 * (`page-observer.ts`), and by what some browsers round its times.
 */
export const APART = 100;

/** The requests that the timings at hand are of, with the outcomes they tell. */
export interface Told {
  readonly tracks: readonly Track[];
  /** The timing of each of them. */
  readonly used: readonly PageTiming[];
}

/**
 * Matches the timings of one URL, asked for by one frame, with the requests that wait for them. Several on
 * their way at once started in the same order for the page and for the network, so they are matched by rank, and only
 * when each of them has ended and has its timing. Where that never happens, or where the page's clock, which knows
 * milliseconds, has no order for those that differ, the outcomes stay unknown.
 */
export function matchTimings(state: CaptureState, one: PageTiming | Track): Told | null {
  const asked = "kind" in one ? withoutFragment(one.url) : one.asked;
  const group = askedAt(one, asked);
  const known = state.timings.inGroup(group);
  if (known.length === 0) return null;
  const rivals = state.tracks
    .inGroup(group)
    .filter((track) => known.some((timing) => isOpen(track, timing) || isNear(track, timing)));
  const timings = known.filter((timing) => rivals.some((track) => isNear(track, timing)));
  if (rivals.length === 0 || rivals.length !== timings.length || rivals.some(({ ended }) => !ended)) return null;
  const inOrder = timings.toSorted((a, b) => a.startedAt - b.startedAt);
  const tracks = rivals
    .toSorted((a, b) => a.exchange.startedAt - b.exchange.startedAt)
    .map((track, rank) => told(track, inOrder[rank], inOrder));
  return { tracks, used: inOrder };
}

function told(track: Track, timing: PageTiming | undefined, all: readonly PageTiming[]): Track {
  const sure = timing && isOf(timing, track) && all.every((other) => isSettledBeside(other, timing));
  return sure ? decided(track, outcomeOfTiming(track.exchange, timing.readable)) : track;
}

/** Whether it makes no difference, or is known, which of the two started first. */
function isSettledBeside(other: PageTiming, timing: PageTiming): boolean {
  return other.startedAt !== timing.startedAt || other.readable === timing.readable;
}

/** What a service worker responded with is not on the network. */
function isOf(timing: PageTiming, track: Track): boolean {
  const { interception, hops } = track.exchange;
  return isNear(track, timing) && (interception !== undefined || hops.at(-1)?.response?.status === timing.status);
}

const isSameKind = ({ exchange }: Track, { type }: PageTiming): boolean => type === null || type === exchange.type;

/** Whether it is still on its way, for all that has come in, and this may be its timing all the same. */
function isOpen(track: Track, timing: PageTiming): boolean {
  return !track.ended && track.exchange.startedAt <= timing.at && isSameKind(track, timing);
}

/** Whether it waits for its timing, and this one ended while it was on its way, or soon after. */
function isNear(track: Track, timing: PageTiming): boolean {
  const { ended, exchange } = track;
  const { startedAt, endedAt, interception } = exchange;
  // One of the same URL that came after it.
  if (timing.startedAt > startedAt + APART) return false;
  // A page that is gone may have asked the same.
  const isEarlier = timing.at + APART < startedAt;
  // A service worker takes its time, and the network does not see how much.
  const isLater = !interception && timing.at > (endedAt ?? 0) + AFTER;
  return ended && exchange.outcome === "unknown" && !isEarlier && !isLater && isSameKind(track, timing);
}
