import type { Exchange } from "../engine/fetch/exchange";
import type { KnownHosts } from "../engine/diagnose/owner";
import type { FullDiagnosis } from "../engine/remedy/fix";
import { Neighbours } from "./neighbours";
import { type Standing, standingOf } from "./standing";
import { unreadable } from "./unreadable";

export type Diagnose = (exchange: Exchange, others: readonly Exchange[], hosts?: KnownHosts) => FullDiagnosis;

export interface SessionOptions {
  /** `diagnoseAndFix`. It is given and not imported, so that the panel can draw its frame before the engine is loaded. */
  readonly diagnose: Diagnose;
  /** Servers of which the person said whose they are. */
  readonly hosts?: KnownHosts;
  /** Hears of every exchange that the diagnosis throws on. */
  readonly onFault?: (exchange: Exchange, error: unknown) => void;
}

interface Made {
  readonly exchange: Exchange;
  readonly diagnosis: FullDiagnosis;
  /** Of the neighbours, when the diagnosis was made or last compared. */
  version: number;
  /** The numbers of those it was made with; `null` where other neighbours change nothing that a list shows. */
  readonly others: readonly number[] | null;
}

/**
 * The one way from exchanges to their diagnoses. The same exchanges give the same diagnoses, whether they come all at once (a file) or
 * one after the other, in any order and changing (a recording). An exchange is an immutable value: a changed one is a new object
 * with the same id.
 */
export class Session {
  readonly #diagnose: Diagnose;
  readonly #onFault: SessionOptions["onFault"];
  readonly #exchanges = new Map<string, Exchange>();
  readonly #neighbours = new Neighbours();
  readonly #made = new Map<string, Made>();
  /** So that a diagnosis keeps nothing in memory that it was made beside: an old neighbour is let go like any other. */
  readonly #numbers = new WeakMap<Exchange, number>();
  #lastNumber = 0;

  constructor({ diagnose, hosts = {}, onFault }: SessionOptions) {
    this.#diagnose = (exchange, others) => diagnose(exchange, others, hosts);
    this.#onFault = onFault;
  }

  /** A session of exchanges that are all there. */
  static of(exchanges: Iterable<Exchange>, options: SessionOptions): Session {
    const session = new Session(options);
    for (const exchange of exchanges) session.put(exchange);
    return session;
  }

  /** Goes up when a diagnosis that was made before may be another one now. */
  get version(): number {
    return this.#neighbours.version;
  }

  /** Takes in a new exchange, or the new state of one it has. */
  put(exchange: Exchange): void {
    const before = this.#exchanges.get(exchange.id);
    if (before === exchange) return;
    if (before !== undefined) this.#neighbours.remove(before);
    this.#neighbours.add(exchange);
    this.#exchanges.set(exchange.id, exchange);
  }

  remove(id: string): void {
    const exchange = this.#exchanges.get(id);
    if (exchange !== undefined) this.#neighbours.remove(exchange);
    this.#exchanges.delete(id);
    this.#made.delete(id);
  }

  /** Removes one that there is no more room for: it was seen, so what was said of others beside it stays until something else changes. */
  letGo(id: string): void {
    const exchange = this.#exchanges.get(id);
    if (exchange !== undefined) this.#neighbours.letGo(exchange);
    this.#exchanges.delete(id);
    this.#made.delete(id);
  }

  /** Removes all but these. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const id of this.#exchanges.keys()) if (!ids.has(id)) this.remove(id);
  }

  clear(): void {
    this.#exchanges.clear();
    this.#made.clear();
    this.#neighbours.clear();
  }

  /** In the order in which they came in first. */
  exchanges(): Iterable<Exchange> {
    return this.#exchanges.values();
  }

  /** The diagnosis as of now; it costs nothing while the exchange and its neighbours are the same. Never throws. */
  diagnosis(exchange: Exchange): FullDiagnosis {
    const last = this.#lastOf(exchange);
    if (last !== null && !this.#isOutdated(last)) return last.diagnosis;
    const others = this.neighbours(exchange);
    const diagnosis = this.diagnoseWith(exchange, others);
    // What was removed may still be on screen.
    if (this.#exchanges.get(exchange.id) === exchange) {
      const kept = isOpen(diagnosis) ? this.#numbersOf(others) : null;
      this.#made.set(exchange.id, { exchange, diagnosis, version: this.version, others: kept });
    }
    return diagnosis;
  }

  /** The diagnosis as it was last made, or `null`. */
  knownDiagnosis(exchange: Exchange): FullDiagnosis | null {
    return this.#lastOf(exchange)?.diagnosis ?? null;
  }

  /** Whether a list that shows its known diagnosis may show something wrong. */
  isStale(exchange: Exchange): boolean {
    const last = this.#lastOf(exchange);
    return last !== null && last.others !== null && this.#isOutdated(last);
  }

  /** What the exchange counts as. */
  standing(exchange: Exchange): Standing {
    return exchange.outcome === "pending" ? "waiting" : standingOf(this.diagnosis(exchange));
  }

  /** The few other exchanges that its diagnosis depends on. */
  neighbours(exchange: Exchange): readonly Exchange[] {
    return this.#neighbours.of(exchange);
  }

  /** The diagnosis beside these others. */
  diagnoseWith(exchange: Exchange, others: readonly Exchange[]): FullDiagnosis {
    try {
      return this.#diagnose(exchange, others);
    } catch (error) {
      this.#onFault?.(exchange, error);
      return unreadable(exchange);
    }
  }

  #numbersOf(exchanges: readonly Exchange[]): readonly number[] {
    return exchanges.map((exchange) => {
      const number = this.#numbers.get(exchange) ?? (this.#lastNumber += 1);
      this.#numbers.set(exchange, number);
      return number;
    });
  }

  #lastOf(exchange: Exchange): Made | null {
    const last = this.#made.get(exchange.id);
    return last?.exchange === exchange ? last : null;
  }

  #isOutdated(last: Made): boolean {
    if (!this.#neighbours.mayDiffer(last.exchange, last.version)) return false;
    if (last.others === null || !isSame(last.others, this.#numbersOf(this.neighbours(last.exchange)))) return true;
    last.version = this.version;
    return false;
  }
}

/** Whether neighbours can change what a list shows of it: its cause. What was allowed stays allowed. */
function isOpen({ cause, certainty }: FullDiagnosis): boolean {
  return cause !== null || certainty === "either";
}

function isSame(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((number, index) => number === others[index]);
}
