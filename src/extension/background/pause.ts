import type { CaptureEvent } from "../../capture/events";
import type { OriginLines } from "../../capture/header-lines";
import type { CaptureState } from "../../capture/state";

/** Whether an event in a paused tab belongs to a request from before the pause, which is followed to its end. */
export function goesOn({ tracks, preflights }: CaptureState, event: CaptureEvent | OriginLines): boolean {
  if (!("request" in event)) return event.kind !== "refused";
  if (tracks.has(event.request) || preflights.has(event.request)) return true;
  // Its preflight may still be to come.
  const isPreflight = event.kind === "request" && event.method === "OPTIONS";
  return isPreflight && [...tracks.values()].some((track) => isAwaiting(track.exchange.hops.at(-1)?.url, event.url));
}

function isAwaiting(url: string | undefined, preflight: string): boolean {
  return url !== undefined && url === preflight.replace(/#.*/s, "");
}
