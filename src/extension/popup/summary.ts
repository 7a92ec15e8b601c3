import type { Exchange } from "../../engine/fetch/exchange";
import type { Recording } from "../../view/source";
import { type Diagnose, createDiagnoser } from "../../view/state/diagnoser";
import { standingOf } from "../../view/state/category";
import { popupWords } from "./words";

/** What the popup says of a tab. Text between backticks is code. */
export interface Summary {
  readonly title: string;
  readonly isBad: boolean;
  /** The cause in words, or what is in the way; empty for none. */
  readonly about: string;
}

/** The state of a tab in a title and at most one sentence. */
export function summaryOf(recording: Recording, exchanges: readonly Exchange[], diagnose: Diagnose): Summary {
  const calm = { isBad: false, about: "" };
  if (!recording.mayWatch) return { ...calm, title: popupWords.hidden, about: popupWords.hiddenWhy };
  if (!recording.isOn) return { ...calm, title: popupWords.off, about: popupWords.offWhy };
  const labels = blockedLabels(exchanges, diagnose);
  if (labels.length === 0) return { ...calm, title: recording.isPaused ? popupWords.paused : popupWords.none };
  const [label = "", count = 0] = mostFrequent(labels);
  const about = label === "" ? "" : popupWords.top(label, count, labels.length);
  return { title: popupWords.blocked(labels.length), isBad: true, about };
}

/** The cause of each blocked request in a few words. */
function blockedLabels(exchanges: readonly Exchange[], diagnose: Diagnose): string[] {
  const diagnoser = createDiagnoser(diagnose);
  for (const exchange of exchanges) diagnoser.note(exchange);
  return exchanges.flatMap((exchange) => {
    if (exchange.outcome === "pending") return [];
    const diagnosis = diagnoser.of(exchange);
    return standingOf(exchange, diagnosis) === "blocked" ? [diagnosis.label] : [];
  });
}

function mostFrequent(labels: readonly string[]): readonly [label?: string, count?: number] {
  const counts = new Map<string, number>();
  for (const label of labels.filter(Boolean)) counts.set(label, (counts.get(label) ?? 0) + 1);
  // The sort is stable: of two equals the one that came first.
  return [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
}
