/** Where the exchanges that are shown come from: a recording, a file, a link. */

import type { Exchange } from "../engine/fetch/exchange";

/**
 * `gone`: the extension was updated under an open DevTools, and this panel can't hear the new one. `file`: these are the
 * exchanges of a file or a link, and there will be no others.
 */
export type FeedState = "recording" | "connecting" | "gone" | "file";

export interface FeedRecord {
  readonly seq: number;
  readonly exchange: Exchange;
}

/** What the recorder says of the tab, besides its exchanges. */
export interface Recording {
  /** Whether anything is recorded here: DevTools is open, or the person chose to record always. */
  readonly isOn: boolean;
  readonly isPaused: boolean;
  /** Whether the list outlives its page. */
  readonly isKept: boolean;
  /** Whether the page has asked its own origin for something. */
  readonly sawOwnOrigin: boolean;
  /** Whether the browser lets us see what this page requests. */
  readonly mayWatch: boolean;
  /** Whether the page is a file that the browser does not let us look into; its requests are seen all the same. */
  readonly isClosedFile: boolean;
  /** Whether the tab is of a private window. */
  readonly isPrivate: boolean;
}

/** What is new in a list of exchanges since somebody was last told. */
export interface ListUpdate {
  /** New or changed exchanges, keyed by `exchange.id`. */
  readonly records: readonly FeedRecord[];
  /** The ids of all that are left, when some were dropped since the last update; else `null`. */
  readonly left: readonly string[] | null;
  /** How many records were dropped to bound memory since the last clear. */
  readonly dropped: number;
  /** Whether everything shown before this update is to be forgotten first. */
  readonly cleared: boolean;
}

export interface FeedUpdate extends ListUpdate {
  readonly state: FeedState;
  /** `null` where nothing is recorded: in a file. */
  readonly recording: Recording | null;
}

export interface ExchangeSource {
  /** Hears every update from now on; returns the way to stop. */
  subscribe(listener: (update: FeedUpdate) => void): () => void;
  /** Has shown what it heard, and is ready for what is new since. Nothing more is told before. */
  more(): void;
  /** Forgets what was recorded for this page. */
  clear(): void;
  /** Stops recording for a while, or goes on. */
  pause(isPaused: boolean): void;
  /** Whether what was recorded is to outlive its page, from now on. */
  keep(isKept: boolean): void;
  /** Leads to where the person can let us watch the site. */
  allow(): void;
}
