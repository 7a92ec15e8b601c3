import type { Exchange } from "../../engine/fetch/exchange";
import type { FullDiagnosis } from "../../engine/remedy/fix";
import type { FeedRecord } from "../../session/source";
import { ProgressLog } from "../../session/progress";
import { type Diagnose, Session } from "../../session/session";
import type { Category, Standing } from "../../session/standing";
import { CAPACITY } from "./capacity";
import { TextIndex } from "./text-index";

const NONE: Readonly<Record<Standing, number>> = {
  blocked: 0,
  failed: 0,
  warnings: 0,
  allowed: 0,
  "not-cors": 0,
  waiting: 0,
};

export interface Entry {
  readonly exchange: Exchange;
  readonly seq: number;
  readonly standing: Standing;
  /** As last made, for what looks at thousands: a fresh look would be too dear. `null` before the first, and while it has no response. */
  readonly diagnosis: FullDiagnosis | null;
}

/** The exchanges of the page in the order they began, each filed under its verdict as soon as it was looked at. */
export interface ExchangeList {
  readonly session: Session;
  /** How each request went compared with the times before, also on earlier pages. */
  readonly progress: ProgressLog;
  /** What searches look through; what is not in it yet has to be looked at itself. */
  readonly texts: TextIndex;
  /** Takes in new or changed ones. The oldest make room for them, but for the one that somebody is reading. */
  put(records: readonly FeedRecord[], read?: string | null): void;
  /** Forgets all but these. */
  keepOnly(ids: ReadonlySet<string | null>): void;
  clear(): void;
  /** Diagnoses new ones until they have so many hops together, and says whether some are left. */
  work(limit: number): boolean;
  entries(): Iterable<Entry>;
  size(): number;
  get(id: string): Entry | undefined;
  /** `null` while the exchange has no response yet. */
  diagnosis(exchange: Exchange): FullDiagnosis | null;
  /** The others that its diagnosis takes into account. */
  neighbours(exchange: Exchange): readonly Exchange[];
  counts(): Readonly<Record<Category, number>>;
  /** How many were let go here to stay within capacity. */
  evicted(): number;
}

/** Whether a response may owe its headers to a fix that is being tried: then it says nothing of the server. */
export type IsTried = (exchange: Exchange) => boolean;

export interface ListOptions {
  readonly isTried?: IsTried;
  readonly capacity?: number;
}

/** An empty list that diagnoses with the given function. */
export function createExchangeList(
  diagnose: Diagnose,
  { isTried = () => false, capacity = CAPACITY }: ListOptions = {},
): ExchangeList {
  const entries = new Map<string, Entry>();
  const session = new Session({
    diagnose,
    onFault: (exchange, error) => console.error("No diagnosis:", exchange.hops[0].url, error),
  });
  /** The session's version when all that it made stale was found. */
  let version = 0;
  const unseen = new Set<string>();
  const texts = new TextIndex();
  const progress = new ProgressLog();
  const counts: Record<Standing, number> = { ...NONE };
  let evicted = 0;

  function file(entry: Entry): void {
    const before = entries.get(entry.exchange.id);
    if (before !== undefined) counts[before.standing] -= 1;
    counts[entry.standing] += 1;
    entries.set(entry.exchange.id, entry);
  }

  function letGo(id: string): void {
    const entry = entries.get(id);
    if (entry === undefined) return;
    counts[entry.standing] -= 1;
    entries.delete(id);
    unseen.delete(id);
    session.letGo(id);
    texts.remove(id);
  }

  function evictOldest(read: string | null): void {
    for (const id of entries.keys()) {
      if (entries.size <= capacity) return;
      if (id === read) continue;
      letGo(id);
      evicted += 1;
    }
  }

  return {
    session,
    progress,
    texts,
    put(records, read = null) {
      for (const { exchange, seq } of records) {
        session.put(exchange);
        // A changed exchange keeps its place and, until it is looked at again, its standing: no flicker in between.
        const standing = entries.get(exchange.id)?.standing ?? "waiting";
        file({ exchange, seq, standing, diagnosis: null });
        if (exchange.outcome !== "pending") unseen.add(exchange.id);
      }
      evictOldest(read);
      if (version === session.version) return;
      version = session.version;
      for (const [id, { exchange }] of entries) if (session.isStale(exchange)) unseen.add(id);
    },
    keepOnly(ids) {
      for (const id of entries.keys()) if (!ids.has(id)) letGo(id);
    },
    clear() {
      entries.clear();
      unseen.clear();
      session.clear();
      texts.clear();
      Object.assign(counts, NONE);
      evicted = 0;
    },
    work(limit) {
      let left = limit;
      for (const id of unseen) {
        if (left <= 0) return true;
        unseen.delete(id);
        const entry = entries.get(id);
        if (entry === undefined) continue;
        left -= entry.exchange.hops.length;
        texts.put(entry.exchange);
        const { exchange } = entry;
        file({ ...entry, standing: session.standing(exchange), diagnosis: session.knownDiagnosis(exchange) });
        if (exchange.outcome !== "pending" && !isTried(exchange)) progress.note(exchange, session.diagnosis(exchange));
      }
      return false;
    },
    entries: () => entries.values(),
    size: () => entries.size,
    get: (id) => entries.get(id),
    diagnosis: (exchange) => (exchange.outcome === "pending" ? null : session.diagnosis(exchange)),
    neighbours: (exchange) => session.neighbours(exchange),
    counts: () => counts,
    evicted: () => evicted,
  };
}
