import type { Session } from "../../session/session";
import type { Recording } from "../../session/source";
import { popupWords } from "./words";

/** What the popup says of a tab. Text between backticks is code. */
export interface Summary {
  readonly title: string;
  readonly isBad: boolean;
  /** The cause in words, or what is in the way; empty for none. */
  readonly about: string;
  /** How many requests failed without being blocked; empty for none. */
  readonly failed: string;
}

/** The state of a tab in a title and at most two sentences. */
export function summaryOf(recording: Recording, session: Session): Summary {
  const calm = { isBad: false, about: "", failed: "" };
  if (!recording.mayWatch) return { ...calm, title: popupWords.hidden, about: popupWords.hiddenWhy };
  if (!recording.isOn) return { ...calm, title: popupWords.off, about: popupWords.offWhy };
  const exchanges = [...session.exchanges()];
  const blocked = exchanges.filter((exchange) => session.standing(exchange) === "blocked");
  const count = exchanges.filter((exchange) => session.standing(exchange) === "failed").length;
  const failed = count === 0 ? "" : popupWords.failed(count);
  if (blocked.length === 0) return { ...calm, failed, title: recording.isPaused ? popupWords.paused : popupWords.none };
  const [label, times] = mostFrequent(blocked.map((exchange) => session.diagnosis(exchange).label));
  const about = label === "" ? "" : popupWords.top(label, times, blocked.length);
  return { title: popupWords.blocked(blocked.length), isBad: true, about, failed };
}

function mostFrequent(labels: readonly string[]): readonly [label: string, count: number] {
  const counts = new Map<string, number>();
  for (const label of labels.filter(Boolean)) counts.set(label, (counts.get(label) ?? 0) + 1);
  // The sort is stable: of two equals the one that came first.
  return [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? ["", 0];
}
