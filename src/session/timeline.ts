import type { Exchange } from "../engine/fetch/exchange";

/** Exchanges in the order in which they started, whatever order they come in; of two at once, the one with the smaller id first. */
export class Timeline {
  readonly #items: Exchange[] = [];

  get size(): number {
    return this.#items.length;
  }

  /** Adds an exchange and returns its place, from 0. */
  add(exchange: Exchange): number {
    const place = this.#place(exchange);
    if (place === this.#items.length) this.#items.push(exchange);
    else this.#items.splice(place, 0, exchange);
    return place;
  }

  /** Removes an exchange and returns the place it had, or -1. */
  remove(exchange: Exchange): number {
    const place = this.#place(exchange);
    if (this.#items[place] !== exchange) return -1;
    if (place === 0) this.#items.shift();
    else this.#items.splice(place, 1);
    return place;
  }

  first(count: number): readonly Exchange[] {
    return this.#items.length <= count ? this.#items : this.#items.slice(0, count);
  }

  /** The last few that started at that time or before. */
  lastUntil(time: number, count: number): readonly Exchange[] {
    const end = this.#search((other) => other.startedAt <= time);
    return this.#items.slice(Math.max(0, end - count), end);
  }

  #place(exchange: Exchange): number {
    return this.#search((other) => isBefore(other, exchange));
  }

  /** How many of the first fulfil a condition that no later one does. Most exchanges come last, so the last is looked at first. */
  #search(isEarly: (other: Exchange) => boolean): number {
    let [low, high] = [0, this.#items.length];
    let middle = high - 1;
    while (low < high) {
      const other = this.#items[middle];
      if (other !== undefined && isEarly(other)) low = middle + 1;
      else high = middle;
      middle = (low + high) >> 1;
    }
    return low;
  }
}

function isBefore(one: Exchange, other: Exchange): boolean {
  return one.startedAt === other.startedAt ? one.id < other.id : one.startedAt < other.startedAt;
}

/** Sorts as a timeline does. */
export function inOrder(exchanges: Iterable<Exchange>): Exchange[] {
  return [...exchanges].sort((one, other) => (isBefore(one, other) ? -1 : 1));
}
