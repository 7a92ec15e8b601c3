export interface Bounds {
  readonly count: number;
  readonly bytes: number;
}

/** How much may be kept: in all, of each tab, and at most at once. */
export interface Limits {
  readonly all: Bounds;
  readonly perTab: Bounds;
  /** What is larger alone is not kept at all, rather than that everything else goes for it. */
  readonly largest: number;
}

const NOTHING: Bounds = { count: 0, bytes: 0 };

/** How much is kept of each tab, and who has to let go when it is too much. */
export class Usage {
  readonly #limits: Limits;
  readonly #tabs = new Map<number, Bounds>();
  #all = NOTHING;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  get count(): number {
    return this.#all.count;
  }

  add(tab: number, bytes: number): void {
    this.#change(tab, 1, bytes);
  }

  remove(tab: number, bytes: number): void {
    this.#change(tab, -1, -bytes);
  }

  isTooLarge(bytes: number): boolean {
    return bytes > this.#limits.largest;
  }

  /**
   * The tab that has to let its oldest go now that something was added to this one; `null` when all is within bounds. It is the
   * tab itself when it has more than one tab may have, else the one that has most: a tab with little keeps it beside a busy one.
   */
  overfull(tab: number): number | null {
    const { all, perTab } = this.#limits;
    const own = this.#tabs.get(tab) ?? NOTHING;
    if (own.count > perTab.count || own.bytes > perTab.bytes) return tab;
    if (this.#all.count > all.count) return this.#fullest("count");
    return this.#all.bytes > all.bytes ? this.#fullest("bytes") : null;
  }

  #fullest(by: keyof Bounds): number | null {
    let most = 0;
    let fullest: number | null = null;
    for (const [tab, kept] of this.#tabs) {
      if (kept[by] <= most) continue;
      most = kept[by];
      fullest = tab;
    }
    return fullest;
  }

  #change(tab: number, count: number, bytes: number): void {
    const before = this.#tabs.get(tab) ?? NOTHING;
    const after = { count: before.count + count, bytes: before.bytes + bytes };
    if (after.count === 0) this.#tabs.delete(tab);
    else this.#tabs.set(tab, after);
    this.#all = { count: this.#all.count + count, bytes: this.#all.bytes + bytes };
  }
}
