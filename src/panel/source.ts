/** The two doors of the panel: where exchanges come from, and what the panel may ask of the browser. */

import type { Exchange } from "../fetch/exchange";
import type { ReadFile } from "./open/read-in-worker";

/**
 * `gone`: the extension was updated under an open DevTools, and this panel can't hear the new one. `file`: these are the
 * exchanges of a file or a link, and there will be no others.
 */
export type FeedState = "recording" | "connecting" | "gone" | "file";

export interface FeedRecord {
  readonly seq: number;
  readonly exchange: Exchange;
}

export interface FeedUpdate {
  /** New or changed exchanges, keyed by `exchange.id`. */
  readonly records: readonly FeedRecord[];
  /** How many records were let go to bound memory since the last clear. */
  readonly dropped: number;
  /** Whether everything shown before this update is to be forgotten first. */
  readonly cleared: boolean;
  readonly state: FeedState;
}

export interface ExchangeSource {
  /** Hears every update from now on; returns the way to stop. */
  subscribe(listener: (update: FeedUpdate) => void): () => void;
  /** Forgets what was recorded for this page. */
  clear(): void;
}

export interface PanelActions {
  reloadPage(): void;
  copy(text: string): Promise<void>;
  /** Where a shared link opens. */
  viewerAddress(): Promise<string>;
  /** The HTML of the viewer, for report.html. */
  viewerPage(): Promise<string>;
  readonly readFile: ReadFile;
}
