import type { PanelState, PanelStore } from "./state/store";
import { noticeWords } from "./strings";

/** Something out of the ordinary that the list alone would not tell: one sentence, and one thing to do about it. */
export interface Notice {
  readonly id: keyof typeof noticeWords;
  readonly text: string;
  readonly label: string;
  readonly run: () => void;
}

/** What stands in the way of a complete list, whether or not there is something in it; `null` for nothing. */
export function noticeOf({ feed, recording }: PanelState, store: PanelStore): Notice | null {
  if (feed === "gone") return { id: "gone", ...noticeWords.gone, run: () => location.reload() };
  if (feed !== "recording" || recording === null) return null;
  if (!recording.mayWatch) return { id: "hidden", ...noticeWords.hidden, run: () => store.allow() };
  if (recording.isPaused) return { id: "paused", ...noticeWords.paused, run: () => store.pause(false) };
  return null;
}

/** Why the list is empty although nothing stands in the way; `null` for a file. */
export function emptyNoticeOf({ feed, recording }: PanelState, reload: () => void): Notice | null {
  if (feed !== "recording") return null;
  if (recording?.isClosedFile === true) return { id: "closedFile", ...noticeWords.closedFile, run: reload };
  const id = recording?.sawOwnOrigin === true ? "ownOrigin" : "nothingYet";
  return { id, ...noticeWords[id], run: reload };
}
