import type { CauseId } from "../engine/diagnose/causes/index";
import { originOf } from "../engine/fetch/origin";
import type { Exchange } from "../engine/fetch/exchange";
import type { FullDiagnosis } from "../engine/remedy/fix";
import { standingOf } from "./standing";

/** So many requests are followed; the one that had no news for longest makes room. */
const CAPACITY = 1000;

/** How one request went, compared with the times it was sent before. */
export type Progress =
  /** It was a problem, and a later response was allowed. `at`: milliseconds since the epoch; `was`: the label of the problem. */
  | { readonly is: "fixed"; readonly at: number; readonly was: string }
  /** Something changed, and now it fails by another cause. */
  | { readonly is: "still"; readonly now: string; readonly was: string };

/** How many different requests to one server were problems, and how many of them still are. */
export interface Left {
  readonly problems: number;
  readonly left: number;
}

interface Problem {
  readonly exchange: string;
  readonly label: string;
  readonly cause: CauseId | null;
  readonly startedAt: number;
}

interface Track {
  readonly server: string | null;
  readonly problem: Problem;
  /** The last problem with another cause, or `null`. */
  readonly before: Problem | null;
  readonly fixedAt: number | null;
}

/**
 * Follows each request (its page's origin, method and URL) that was a problem from one time it is sent to the next: after a change on the
 * server, by "Check again" or on a page that was loaded again. It outlives the list of one page.
 */
export class ProgressLog {
  readonly #tracks = new Map<string, Track>();

  /** Takes in an exchange that has its diagnosis; again when its diagnosis changed. */
  note(exchange: Exchange, diagnosis: FullDiagnosis): void {
    const key = keyOf(exchange);
    const track = this.#tracks.get(key);
    const next = after(track, exchange, diagnosis);
    if (next === undefined || next === track) return;
    this.#tracks.delete(key);
    this.#tracks.set(key, next);
    for (const oldest of this.#tracks.keys()) {
      if (this.#tracks.size <= CAPACITY) break;
      this.#tracks.delete(oldest);
    }
  }

  /** What there is to say of an exchange besides its diagnosis; `null` for nothing. */
  of(exchange: Exchange): Progress | null {
    const track = this.#tracks.get(keyOf(exchange));
    if (track === undefined) return null;
    const { problem, before, fixedAt } = track;
    if (fixedAt !== null) return { is: "fixed", at: fixedAt, was: problem.label };
    if (before === null || exchange.id !== problem.exchange) return null;
    return { is: "still", now: problem.label, was: before.label };
  }

  /** What is left at the server of an exchange. */
  left({ hops }: Exchange): Left {
    const server = originOf(hops[0].url);
    const there = [...this.#tracks.values()].filter((track) => track.server === server);
    return { problems: there.length, left: there.filter(({ fixedAt }) => fixedAt === null).length };
  }

  clear(): void {
    this.#tracks.clear();
  }
}

function keyOf({ origin, hops: [{ method, url }] }: Exchange): string {
  return `${origin} ${method} ${url.replace(/#.*/s, "")}`;
}

function after(track: Track | undefined, exchange: Exchange, diagnosis: FullDiagnosis): Track | undefined {
  const { id, startedAt, endedAt, hops } = exchange;
  const standing = standingOf(diagnosis);
  if (standing === "blocked" || standing === "failed") {
    const problem = { exchange: id, label: diagnosis.label, cause: diagnosis.cause, startedAt };
    if (track === undefined) return { server: originOf(hops[0].url), problem, before: null, fixedAt: null };
    if (track.problem.exchange === id) return { ...track, problem };
    if (startedAt < track.problem.startedAt) return track;
    const before = problem.cause === track.problem.cause ? track.before : track.problem;
    return { ...track, problem, before, fixedAt: null };
  }
  if (track === undefined || track.fixedAt !== null || diagnosis.verdict !== "allowed") return track;
  return startedAt > track.problem.startedAt ? { ...track, fixedAt: endedAt ?? startedAt } : track;
}
