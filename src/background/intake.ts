/**
 * Puts events in the order of their times when the background has just been woken: both browsers then deliver what had been
 * waiting out of order (Chromium mixed, Firefox grouped by kind). Once the wave is over, events pass straight through.
 */
export class Intake<Event extends { readonly at: number }> {
  readonly #handle: (event: Event) => void;
  #waiting: Event[] | null = [];

  constructor(handle: (event: Event) => void) {
    this.#handle = handle;
  }

  add(event: Event): void {
    if (this.#waiting) this.#waiting.push(event);
    else this.#handle(event);
  }

  /** The wave is over: handles what has waited, earliest first. */
  open(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    // The sort is stable: events of the same millisecond stay as they were delivered.
    for (const event of waiting.toSorted((a, b) => a.at - b.at)) this.#handle(event);
  }
}
