import type { Exchange, HeaderLine, HeaderList, Hop } from "../engine/fetch/exchange";

/** So many lines are remembered. */
const MOST_LINES = 2000;
/** Longer values are seldom alike. */
const LONGEST_VALUE = 200;

/**
 * Header lines, each kept once: in a recording most lines of an exchange are those of the one before, and as text they come as new
 * objects each time. With 2,500 requests in Firefox they were a third of all that a panel had in memory.
 */
export class SharedLines {
  readonly #byName = new Map<string, Map<string, HeaderLine>>();
  #count = 0;

  /** The same exchange, with lines of earlier ones where they are the same. */
  share(exchange: Exchange): Exchange {
    const [first, ...rest] = exchange.hops;
    return { ...exchange, hops: [this.#hop(first), ...rest.map((hop) => this.#hop(hop))] };
  }

  #hop(hop: Hop): Hop {
    const { requestHeaders, preflight, response } = hop;
    return {
      ...hop,
      requestHeaders: requestHeaders && this.#list(requestHeaders),
      preflight: preflight && {
        ...preflight,
        requestHeaders: preflight.requestHeaders && this.#list(preflight.requestHeaders),
        response: preflight.response && { ...preflight.response, headers: this.#list(preflight.response.headers) },
      },
      response: response && { ...response, headers: this.#list(response.headers) },
    };
  }

  #list(list: HeaderList): HeaderList {
    return list.map((line) => (line[1].length > LONGEST_VALUE ? line : this.#line(line)));
  }

  #line(line: HeaderLine): HeaderLine {
    const [name, value] = line;
    const known = this.#byName.get(name)?.get(value);
    if (known !== undefined) return known;
    if (this.#count >= MOST_LINES) {
      this.#byName.clear();
      this.#count = 0;
    }
    const ofName = this.#byName.get(name) ?? new Map<string, HeaderLine>();
    this.#byName.set(name, ofName.set(value, line));
    this.#count += 1;
    return line;
  }
}
