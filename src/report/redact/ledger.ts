/** What is cut out of a report: how much of it, how it looked, and what stands in its place. */

export type CutKind = "headers" | "queryValues" | "pathSegments" | "userinfo" | "fragments" | "hosts" | "errors";

/** One cut for a person to look at before anything is shared. `before` is the secret itself: it is for their eyes alone. */
export interface CutExample {
  readonly kind: CutKind;
  /** The header's name, or what else it is: "URL", "error". */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** How many different values of each kind were cut. */
export interface Cut extends Readonly<Record<CutKind, number>> {
  readonly examples: readonly CutExample[];
}

const MOST_EXAMPLES = 40;
/** What a stand-in looks like; one that is met again stays, so that a report can be cut twice. */
const STAND_IN = /^\d+-chars(-\d+)?$/;

/** Whether a text has one in it. */
export function holdsStandIn(text: string): boolean {
  return /\b\d+-chars\b/.test(text);
}

export class Ledger {
  readonly #seen: Record<CutKind, Set<string>> = {
    headers: new Set(),
    queryValues: new Set(),
    pathSegments: new Set(),
    userinfo: new Set(),
    fragments: new Set(),
    hosts: new Set(),
    errors: new Set(),
  };
  readonly #examples = new Map<string, CutExample>();
  readonly #standIns = new Map<string, string>();
  /** How many secrets of a length have a stand-in. */
  readonly #numbers = new Map<number, number>();

  count(kind: CutKind, value: string): void {
    this.#seen[kind].add(value);
  }

  example(kind: CutKind, name: string, before: string, after: string): void {
    if (before === after || this.#examples.size >= MOST_EXAMPLES) return;
    const key = `${name}\n${after}`;
    if (!this.#examples.has(key)) this.#examples.set(key, { kind, name, before, after });
  }

  /** `12-chars` for a secret of that length: the same for the same secret, and another for another one of that length. */
  standIn(secret: string): string {
    if (STAND_IN.test(secret)) return secret;
    const known = this.#standIns.get(secret);
    if (known !== undefined) return known;
    const number = (this.#numbers.get(secret.length) ?? 0) + 1;
    this.#numbers.set(secret.length, number);
    const base = `${secret.length}-chars`;
    const name = number === 1 ? base : `${base}-${number}`;
    this.#standIns.set(secret, name);
    return name;
  }

  total(): Cut {
    const counts = Object.entries(this.#seen).map(([kind, seen]) => [kind, seen.size]);
    return { ...(Object.fromEntries(counts) as Record<CutKind, number>), examples: [...this.#examples.values()] };
  }
}
