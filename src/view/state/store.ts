import type { ExchangeSource, FeedState, FeedUpdate, Recording } from "../../session/source";
import type { Category } from "../../session/standing";
import type { Diagnose } from "../../session/session";
import { type ExchangeList, type IsTried, createExchangeList } from "./exchange-list";
import type { Choice, Order } from "./rows";

/** Hops that are diagnosed in one go; the rest of a long history waits its turn, so that typing and scrolling never do. */
const BATCH = 100;
/** Of an empty list's first history, diagnosed before the first rows are drawn: a screen of them. */
const FIRST_BATCH = 50;

/** Where a frame comes at all it comes sooner; while the panel is hidden none does. Milliseconds. */
const NO_FRAME = 250;

export interface PanelState extends Choice {
  readonly feed: FeedState;
  /** `null` until it is known, and where nothing is recorded. */
  readonly recording: Recording | null;
  readonly dropped: number;
  readonly selected: string | null;
  /** The failures whose repeats are shown, by what they have in common. */
  readonly expanded: ReadonlySet<string>;
  /** Where there is room for one pane only: whether it is the detail. */
  readonly isOpen: boolean;
  /** Counts up whenever `list` holds something else than before. */
  readonly version: number;
}

export interface PanelStore {
  readonly list: ExchangeList;
  readonly diagnose: Diagnose;
  state(): PanelState;
  subscribe(listener: () => void): () => void;
  filter(filter: Category | null): void;
  search(query: string): void;
  sort(order: Order): void;
  select(id: string): void;
  /** Shows the repeats of a failure, or puts them away. */
  expand(group: string, isExpanded: boolean): void;
  open(isOpen: boolean): void;
  clear(): void;
  /** Stops recording for a while, or goes on. */
  pause(isPaused: boolean): void;
  /** Whether the list is to outlive its page. */
  keep(isKept: boolean): void;
  /** Leads to where the person can let us watch the site. */
  allow(): void;
  /** Stops listening to the source. */
  close(): void;
}

export interface StoreOptions {
  readonly source: ExchangeSource;
  readonly diagnose: Diagnose;
  readonly isTried?: IsTried;
  /** Runs a job soon; where something was drawn, after it was painted. */
  readonly later?: (job: () => void, isDrawn: boolean) => void;
}

/** The state of one panel, fed by its source. */
export function createPanelStore({
  source,
  diagnose,
  isTried = () => false,
  later = (job, isDrawn) => (isDrawn ? afterPainting(job) : setTimeout(job)),
}: StoreOptions): PanelStore {
  const list = createExchangeList(diagnose, { isTried });
  const listeners = new Set<() => void>();
  let isWorking = false;
  let state: PanelState = {
    feed: "connecting",
    recording: null,
    dropped: 0,
    filter: null,
    query: "",
    order: "blocked-first",
    selected: null,
    expanded: new Set(),
    isOpen: false,
    version: 0,
  };

  function set(patch: Partial<PanelState>): void {
    state = { ...state, ...patch };
    for (const listener of listeners) listener();
  }

  /** Draws what it has found out when it is through: a drawing costs more than what it shows. */
  function work(limit: number): void {
    isWorking = list.work(limit);
    const isDrawn = !isWorking || limit === FIRST_BATCH;
    if (isDrawn) set({ version: state.version + 1, selected: stillOrFirstBlocked() });
    later(() => (isWorking ? work(BATCH) : source.more()), isDrawn);
  }

  /** Until somebody chooses, the first blocked request is the one to read about; where none is, the first that failed. */
  function stillOrFirstBlocked(): string | null {
    if (state.selected !== null && list.get(state.selected) !== undefined) return state.selected;
    const { blocked, failed } = list.counts();
    const worst = blocked > 0 ? "blocked" : failed > 0 ? "failed" : null;
    if (worst === null) return null;
    for (const entry of list.entries()) if (entry.standing === worst) return entry.exchange.id;
    return null;
  }

  function forget(): void {
    list.clear();
    set({ version: state.version + 1, selected: null, expanded: new Set(), isOpen: false, dropped: 0 });
  }

  function take(update: FeedUpdate): void {
    if (update.cleared) forget();
    const isFirst = list.size() === 0;
    // What somebody is reading stays until they turn to another.
    if (update.left) list.keepOnly(new Set([...update.left, state.selected]));
    list.put(update.records, state.selected);
    set({ feed: update.state, recording: update.recording, dropped: update.dropped + list.evicted() });
    if (!isWorking) work(isFirst ? FIRST_BATCH : BATCH);
  }

  const unsubscribe = source.subscribe(take);

  return {
    list,
    diagnose,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    filter: (filter) => set({ filter }),
    search: (query) => set({ query }),
    sort: (order) => set({ order }),
    select: (selected) => set({ selected }),
    expand(group, isExpanded) {
      const expanded = new Set(state.expanded);
      if (isExpanded) expanded.add(group);
      else expanded.delete(group);
      set({ expanded });
    },
    open: (isOpen) => set({ isOpen }),
    clear() {
      list.progress.clear();
      forget();
      source.clear();
    },
    pause: (isPaused) => source.pause(isPaused),
    keep: (isKept) => source.keep(isKept),
    allow: () => source.allow(),
    close() {
      unsubscribe();
      listeners.clear();
    },
  };
}

/** Runs the job once: in the first task after a frame, whose painting is over by then. */
function afterPainting(job: () => void): void {
  let isOver = false;
  const run = (): void => {
    if (!isOver) job();
    isOver = true;
  };
  requestAnimationFrame(() => setTimeout(run));
  setTimeout(run, NO_FRAME);
}
