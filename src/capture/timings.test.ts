import { describe, expect, test } from "vitest";

import type { Exchange } from "../engine/fetch/exchange";
import type { PageTiming } from "./events";
import { type Track, emptyState } from "./state";
import { matchTimings } from "./timings";

const URL = "https://api.example/a";

describe("matching resource timings with requests", () => {
  test("gives the only request that has ended its outcome", () => {
    expect(outcomes([track("1", 0, 50)], [timing(0, 50, false)])).toEqual({ 1: "blocked" });
  });

  test("goes by the order of the starts when several were on their way, whichever ended first", () => {
    const tracks = [track("1", 0, 90), track("2", 3, 40)];
    expect(outcomes(tracks, [timing(2, 41, true), timing(1, 92, false)])).toEqual({ 1: "blocked", 2: "delivered" });
  });

  test("waits while a request that may own the timing is still on its way", () => {
    expect(outcomes([track("1", 0, null), track("2", 3, 40)], [timing(2, 41, true)])).toBeNull();
  });

  test("waits until every request has its timing", () => {
    expect(outcomes([track("1", 0, 40), track("2", 3, 40)], [timing(2, 41, true)])).toBeNull();
  });

  test("leaves those open that started in one millisecond and came out differently", () => {
    const tracks = [track("1", 0, 40), track("2", 0, 41), track("3", 5, 42)];
    const timings = [timing(1, 40, true), timing(1, 41, false), timing(5, 42, false)];
    expect(outcomes(tracks, timings)).toEqual({ 1: "unknown", 2: "unknown", 3: "blocked" });
  });

  test("decides those that started in one millisecond and came out alike", () => {
    const tracks = [track("1", 0, 40), track("2", 0, 41)];
    expect(outcomes(tracks, [timing(1, 40, true), timing(1, 41, true)])).toEqual({ 1: "delivered", 2: "delivered" });
  });

  test("does not take the timing of a picture for that of a script's request", () => {
    expect(outcomes([track("1", 0, 40)], [{ ...timing(0, 40, false), type: "image" }])).toBeNull();
  });

  test("does not take the timing of another response for this one's", () => {
    expect(outcomes([track("1", 0, 40)], [{ ...timing(0, 40, false), status: 404 }])).toEqual({ 1: "unknown" });
  });

  test("allows for a busy browser that tells of an end seconds after it", () => {
    expect(outcomes([track("1", 900, 4000)], [timing(0, 902, false)])).toEqual({ 1: "blocked" });
  });

  test("does not take the timing of a later request for that of one whose own never came", () => {
    expect(outcomes([track("1", 0, 40), track("2", 2000, 2040)], [timing(2000, 2040, false)])).toEqual({
      2: "blocked",
    });
  });

  test("does not let a request whose own never came keep that of the next one from it, a moment later", () => {
    expect(outcomes([track("1", 0, 40), track("2", 200, 240)], [timing(199, 240, false)])).toEqual({ 2: "blocked" });
  });

  test("does not take a timing from long before for this request's", () => {
    expect(outcomes([track("1", 5000, 5040)], [timing(0, 40, false)])).toBeNull();
  });

  test("does not take the timing of what the page before it asked for this request's", () => {
    expect(outcomes([track("1", 400, 440)], [timing(0, 40, false)])).toBeNull();
  });

  test("allows for a page whose clock is rounded", () => {
    expect(outcomes([track("1", 180, 190)], [timing(100, 100, false)])).toEqual({ 1: "blocked" });
  });
});

/** The outcome of each request by its id, or `null` when the timings tell nothing yet. */
function outcomes(tracks: readonly Track[], timings: readonly PageTiming[]): Record<string, string> | null {
  const state = emptyState();
  for (const track of tracks) state.tracks.set(track.request, track);
  for (const one of timings) state.timings.add(one);
  const [first] = timings;
  const told = first ? matchTimings(state, first) : null;
  return told && Object.fromEntries(told.tracks.map(({ request, exchange }) => [request, exchange.outcome]));
}

function timing(startedAt: number, at: number, readable: boolean): PageTiming {
  return { kind: "timing", tab: 1, frame: 0, url: URL, status: 200, readable, type: "xmlhttprequest", startedAt, at };
}

function track(request: string, startedAt: number, endedAt: number | null): Track {
  const exchange: Exchange = {
    id: request,
    browser: "firefox",
    origin: "https://app.example",
    type: "xmlhttprequest",
    mode: "cors",
    credentials: null,
    hops: [
      {
        url: URL,
        method: "GET",
        requestHeaders: [],
        preflight: null,
        response: endedAt === null ? null : { status: 200, headers: [], fromCache: false },
      },
    ],
    outcome: endedAt === null ? "pending" : "unknown",
    error: null,
    startedAt,
    endedAt,
  };
  return {
    request,
    tab: 1,
    frame: 0,
    document: null,
    asked: URL,
    detached: false,
    exchange,
    undecided: false,
    touchedAt: 0,
    started: true,
    redirectingTo: null,
    ended: endedAt !== null,
  };
}
