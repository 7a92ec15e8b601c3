import type { Exchange, HeaderList } from "../../engine/fetch/exchange";

/**
 * The texts of many exchanges, each kept once however often it comes: ten thousand requests have the same few header names
 * and many of the same values, so a search looks at each of them once.
 */
export class TextIndex {
  readonly #numbers = new Map<string, number>();
  #texts: (string | undefined)[] = [];
  /** How many exchanges hold a text, by its number. */
  #holders: number[] = [];
  #free: number[] = [];
  readonly #held = new Map<string, { readonly exchange: Exchange; readonly numbers: Uint32Array }>();

  /** Takes in an exchange, in the place of an earlier one of the same id. */
  put(exchange: Exchange): void {
    if (this.#held.get(exchange.id)?.exchange === exchange) return;
    this.remove(exchange.id);
    const numbers = Uint32Array.from(new Set(textsOf(exchange)), (text) => this.#numberOf(text));
    for (const number of numbers) this.#holders[number] = (this.#holders[number] ?? 0) + 1;
    this.#held.set(exchange.id, { exchange, numbers });
  }

  remove(id: string): void {
    for (const number of this.#held.get(id)?.numbers ?? []) {
      const left = (this.#holders[number] ?? 1) - 1;
      this.#holders[number] = left;
      if (left === 0) this.#release(number);
    }
    this.#held.delete(id);
  }

  clear(): void {
    this.#numbers.clear();
    this.#held.clear();
    this.#texts = [];
    this.#holders = [];
    this.#free = [];
  }

  /** Whether a text of an exchange fits the pattern; `null` for an exchange that was not put in. */
  finder(pattern: RegExp): (exchange: Exchange) => boolean | null {
    const hits = new Uint8Array(this.#texts.length);
    // By number: an iterator would take longer than the looking.
    for (let number = 0; number < hits.length; number += 1) {
      const text = this.#texts[number];
      if (text !== undefined && pattern.test(text)) hits[number] = 1;
    }
    return (exchange) => {
      const held = this.#held.get(exchange.id);
      if (held?.exchange !== exchange) return null;
      for (const number of held.numbers) if (hits[number] === 1) return true;
      return false;
    };
  }

  #numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#free.pop() ?? this.#texts.length;
    this.#texts[number] = text;
    this.#numbers.set(text, number);
    return number;
  }

  #release(number: number): void {
    const text = this.#texts[number];
    if (text !== undefined) this.#numbers.delete(text);
    this.#texts[number] = undefined;
    this.#free.push(number);
  }
}

/** Everything of an exchange that can be searched for: URLs, methods, headers, statuses, errors. */
export function* textsOf({ hops, origin, error }: Exchange): Generator<string> {
  yield origin;
  if (error !== null) yield error;
  for (const { url, method, requestHeaders, response, preflight } of hops) {
    yield url;
    yield method;
    yield* textsOfList(requestHeaders);
    if (response !== null) yield String(response.status);
    yield* textsOfList(response?.headers);
    if (preflight === null) continue;
    yield "OPTIONS preflight";
    yield* textsOfList(preflight.requestHeaders);
    yield* textsOfList(preflight.response?.headers);
  }
}

function* textsOfList(list: HeaderList | null | undefined): Generator<string> {
  for (const line of list ?? []) yield* line;
}
