import { type Step, capture } from "../../capture/capture";
import { type CaptureEvent, NO_TAB } from "../../capture/events";
import type { LogChanges, LogUpdate } from "../../capture/exchange-log";
import { type OriginLines, takeLines } from "../../capture/header-lines";
import { type CaptureState, type Changed, withoutTab } from "../../capture/state";
import type { Exchange } from "../../engine/fetch/exchange";
import { isSameOrigin, originOf } from "../../engine/fetch/origin";
import {
  type Memory,
  type Write,
  writeForPrivateTab,
  writeWithoutTabs,
  storeLog,
  storeOrigins,
  storeState,
  storeTabs,
  storeTracksOf,
} from "./memory";
import { tabsWith, withOrigin, withoutOrigins } from "./page-origins";
import { goesOn } from "./pause";

export interface Navigation {
  readonly kind: "navigation";
  readonly tab: number;
  readonly at: number;
  readonly url: string;
}

export type Recordable = CaptureEvent | OriginLines | Navigation;

/** What the person chose, as far as recording depends on it. */
export interface Policy {
  readonly isAlways: boolean;
  /** Whether a list outlives its page. */
  readonly isKept: boolean;
}

export interface RecorderOptions {
  readonly memory: Memory;
  readonly policy: Policy;
  /** Tabs that are recorded only while their DevTools is open. */
  readonly privateTabs: ReadonlySet<number>;
  readonly write: Write;
  /** Something of that tab is to be told; it is not urgent while all goes well. */
  readonly onChange: (tab: number, isUrgent: boolean) => void;
}

/**
 * What happens in the tabs that are recorded, as exchanges. All that is told at once is written down in the same breath, and so
 * survives our death.
 */
export class Recorder {
  readonly #write: Write;
  readonly #onChange: RecorderOptions["onChange"];
  readonly #privateTabs: ReadonlySet<number>;
  /** Tabs that are no more: what is yet told of them concerns nobody. */
  readonly #closed = new Set<number>();
  #memory: Memory;
  #policy: Policy;
  /** The state as it is written down. */
  #settled: CaptureState;
  /** Exchanges that are new or have changed since, each as it is now, in the order in which they began to. */
  readonly #unsettled = new Map<string, Changed>();

  constructor({ memory, policy, privateTabs, write, onChange }: RecorderOptions) {
    this.#memory = memory;
    this.#settled = memory.state;
    this.#policy = policy;
    this.#privateTabs = privateTabs;
    this.#write = write;
    this.#onChange = onChange;
  }

  get watched(): ReadonlySet<number> {
    return this.#memory.recorders;
  }

  /** Whether anything is recorded anywhere. */
  isOn(): boolean {
    return this.#policy.isAlways || this.#memory.recorders.size > 0;
  }

  records(tab: number): boolean {
    if (tab === NO_TAB) return this.isOn();
    if (this.#closed.has(tab)) return false;
    return this.#memory.recorders.has(tab) || (this.#policy.isAlways && !this.#privateTabs.has(tab));
  }

  /** Whether the event is recorded, and concerns no private tab. */
  mayStore(event: Recordable): boolean {
    const tabs = this.#tabsOf(event);
    return tabs.some((tab) => this.records(tab)) && !tabs.some((tab) => this.#privateTabs.has(tab));
  }

  isPaused(tab: number): boolean {
    return this.#memory.paused.has(tab);
  }

  /** Whether the tab's page has asked its own origin for something. */
  sawOwnOrigin(tab: number): boolean {
    return this.#memory.ownOrigin.has(tab);
  }

  since(tab: number, seen: number): LogUpdate {
    return this.#memory.log.since(tab, seen);
  }

  /**
   * Takes in what happened, in that order. A request that several events tell of is written down and told once, as the last leaves
   * it. An event that we fail at takes no other with it: its error is thrown when all the others are in.
   */
  take(events: readonly Recordable[]): void {
    const errors: unknown[] = [];
    for (const event of events) {
      try {
        this.#take(event);
      } catch (error) {
        errors.push(error);
      }
    }
    this.#settle();
    if (errors.length > 0) throw errors[0];
  }

  #take(event: Recordable): void {
    if (event.tab === NO_TAB && "request" in event) {
      for (const tab of this.#tabsOf(event)) {
        this.#record({ ...event, tab, request: `${event.request} in ${tab}` });
      }
    } else if (this.records(event.tab)) {
      if (event.kind === "navigation") {
        this.#leave(event.tab);
        this.learn(event.tab, originOf(event.url));
        return;
      }
      if ("request" in event) this.learn(event.tab, event.origin);
      this.#record(event);
    }
  }

  /** The tab shows something of that origin. */
  learn(tab: number, origin: string | null): void {
    if (!this.records(tab)) return;
    const { origins } = this.#memory;
    this.#set({ origins: withOrigin(origins, tab, origin) });
    storeOrigins(origins, this.#memory.origins, this.#writeOf(tab));
  }

  /** DevTools is open on that tab, or is not any more. */
  watch(tab: number, isOpen: boolean): void {
    this.#setTabs("recorders", tab, isOpen);
    if (isOpen) return;
    this.pause(tab, false);
    if (!this.records(tab)) this.#drop(tab);
  }

  close(tab: number): void {
    this.#closed.add(tab);
    this.watch(tab, false);
  }

  /** Forgets the tabs that are not among these: they were closed while nobody heard of it. */
  keepOnly(open: ReadonlySet<number>): void {
    const { recorders, paused, ownOrigin, log, origins, state } = this.#memory;
    const inFlight = [...state.tracks.values(), ...state.timings.values()].map(({ tab }) => tab);
    const known = new Set([...recorders, ...paused, ...ownOrigin, ...log.tabs(), ...origins.keys(), ...inFlight]);
    for (const tab of known) if (!open.has(tab)) this.close(tab);
  }

  pause(tab: number, isPaused: boolean): void {
    this.#setTabs("paused", tab, isPaused);
    this.#onChange(tab, true);
  }

  /** Takes up what the person chose, and forgets what they want recorded no more. */
  follow(policy: Policy): void {
    this.#policy = policy;
    for (const tab of this.#memory.log.tabs()) {
      if (this.records(tab)) this.#onChange(tab, true);
      else this.#drop(tab);
    }
  }

  clear(tab: number): void {
    const { state, log } = this.#memory;
    this.#changed(log.clear(tab));
    // What is still on its way comes back with its next event.
    storeTracksOf(tab, state, log, this.#writeOf(tab));
  }

  /** Forgets a tab that is recorded no more. */
  #drop(tab: number): void {
    this.#forget(tab);
    this.#changed(this.#memory.log.close(tab));
  }

  /** Forgets what the tab's page shows, and what it asked that is still on its way. */
  #forget(tab: number): void {
    const { state, origins } = this.#memory;
    this.#set({ state: withoutTab(state, tab), origins: withoutOrigins(origins, tab) });
    this.#settle();
    storeOrigins(origins, this.#memory.origins, this.#writeOf(tab));
    this.#setTabs("ownOrigin", tab, false);
  }

  /** Forgets what was asked before that time in tabs whose DevTools is closed. */
  expire(before: number): void {
    for (const tab of this.#memory.log.tabs()) {
      if (!this.#memory.recorders.has(tab)) this.#changed(this.#memory.log.expire(tab, before));
    }
  }

  /** The tabs that an event concerns: a worker without a tab asks for every page of its origin. */
  #tabsOf(event: Recordable): readonly number[] {
    if (event.tab !== NO_TAB || !("request" in event)) return [event.tab];
    return tabsWith(this.#memory.origins, event.origin);
  }

  #leave(tab: number): void {
    this.#settle();
    if (this.#policy.isKept) {
      // What the old page still waits for may yet be told of.
      this.#setTabs("ownOrigin", tab, false);
    } else {
      this.#forget(tab);
      this.clear(tab);
    }
    this.#onChange(tab, true);
  }

  #record(event: CaptureEvent | OriginLines): void {
    const { state: before } = this.#memory;
    if (this.isPaused(event.tab) && !goesOn(before, event)) return;
    const { state, changed } = event.kind === "lines" ? this.#takeLines(event) : capture(before, event);
    this.#set({ state });
    for (const one of changed) this.#unsettled.set(`${one.tab} ${one.exchange.id}`, one);
    if (event.kind === "request" && isSameOrigin(event.url, event.origin)) this.#setTabs("ownOrigin", event.tab, true);
  }

  #takeLines(lines: OriginLines): Step {
    this.#settle();
    const { state, log } = this.#memory;
    const recorded = log.since(lines.tab, 0).records.map(({ exchange }) => exchange);
    return takeLines(state, recorded, lines);
  }

  /** Writes down what has changed. */
  #settle(): void {
    const { state, log } = this.#memory;
    const changes = log.add([...this.#unsettled.values()]);
    storeState(this.#settled, state, log, writeWithoutTabs(this.#write, this.#privateTabs));
    if (this.#unsettled.size > 0) this.#changed(changes);
    this.#unsettled.clear();
    this.#settled = state;
  }

  #changed({ put, removed, tabs, closed }: LogChanges): void {
    const isPrivate = ({ tab }: { readonly tab: number }) => this.#privateTabs.has(tab);
    storeLog({ put: put.filter((record) => !isPrivate(record)), removed, tabs, closed }, this.#write);
    for (const tab of new Set([...tabs.map((state) => state.tab), ...removed.map((record) => record.tab), ...closed])) {
      const news = put.filter((record) => record.tab === tab);
      this.#onChange(tab, news.length === 0 || news.some(({ exchange }) => hasFailed(exchange)));
    }
  }

  #writeOf(tab: number): Write {
    return this.#privateTabs.has(tab)
      ? writeForPrivateTab(this.#write)
      : writeWithoutTabs(this.#write, this.#privateTabs);
  }

  #setTabs(which: "recorders" | "paused" | "ownOrigin", tab: number, isIn: boolean): void {
    if (this.#memory[which].has(tab) === isIn) return;
    const tabs = new Set(this.#memory[which]);
    if (isIn) tabs.add(tab);
    else tabs.delete(tab);
    this.#set({ [which]: tabs });
    storeTabs(which, tabs, this.#write);
    this.#onChange(tab, true);
  }

  #set(change: Partial<Memory>): void {
    this.#memory = { ...this.#memory, ...change };
  }
}

/** What people open the panel for. */
const hasFailed = ({ outcome }: Exchange): boolean => outcome === "blocked" || outcome === "failed";
