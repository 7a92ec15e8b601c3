/**
 * Milliseconds from one turn to the next, at least. What happens in the meantime is handled, stored and told together: on a busy
 * page each of the three costs the browser more by the call than by what is in it.
 */
export const PACE = 500;

/**
 * The pace of the background: work is done at once after a quiet while, and on a busy page in turns. It is the only pace there is:
 * who has more to say or to ask waits until it was heard.
 */
export class Turns {
  readonly #work: () => void;
  readonly #wait: (work: () => void, milliseconds: number) => void;
  #isDue = false;
  #isResting = false;
  #waiting: (() => void)[] = [];

  /** `wait` does its work when so many milliseconds are over: by default it does wait for them. */
  constructor(
    work: () => void,
    wait: (work: () => void, milliseconds: number) => void = (then, milliseconds) => setTimeout(then, milliseconds),
  ) {
    this.#work = work;
    this.#wait = wait;
  }

  /** There is something to do. */
  request(): void {
    if (!this.#isDue && !this.#isResting) queueMicrotask(() => this.#take());
    this.#isDue = true;
  }

  /** The same; resolves when it is done. */
  requested(): Promise<void> {
    this.request();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  #take(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#isDue = false;
    this.#isResting = true;
    this.#wait(() => {
      this.#isResting = false;
      if (this.#isDue) this.#take();
    }, PACE);
    try {
      this.#work();
    } finally {
      for (const done of waiting) done();
    }
  }
}
