import { capture } from "../../capture/capture";
import { type CaptureEvent, NO_TAB } from "../../capture/events";
import { awaitsPermission } from "../../capture/local-network";
import { type OriginLines, takeLines } from "../../capture/header-lines";
import { forgetPage } from "../../capture/page-change";
import { type Changed, type Track, forgetTab, tabsIn } from "../../capture/state";
import { isSameOrigin, originOf } from "../../engine/fetch/origin";
import type { LogUpdate, TabState } from "./exchange-log";
import type { Memory } from "./memory";
import { withOrigin } from "./page-origins";
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
}

/** What happens in the tabs that are recorded, as exchanges in the memory. */
export class Recorder {
  readonly #memory: Memory;
  readonly #privateTabs: ReadonlySet<number>;
  /** Tabs that are no more: what is yet told of them concerns nobody. */
  readonly #closed = new Set<number>();
  #policy: Policy;

  constructor({ memory, policy, privateTabs }: RecorderOptions) {
    this.#memory = memory;
    this.#policy = policy;
    this.#privateTabs = privateTabs;
  }

  /** The tabs whose DevTools is open. */
  get watched(): number[] {
    return this.#tabsWith(({ isWatched }) => isWatched);
  }

  /** Whether anything is recorded anywhere. */
  isOn(): boolean {
    return this.#policy.isAlways || this.watched.length > 0;
  }

  /** Whether the tab is no more. */
  isClosed(tab: number): boolean {
    return this.#closed.has(tab);
  }

  records(tab: number): boolean {
    if (tab === NO_TAB) return this.isOn();
    if (this.isClosed(tab)) return false;
    return this.state(tab).isWatched || (this.#policy.isAlways && !this.#privateTabs.has(tab));
  }

  /** Whether the event is recorded, and concerns no private tab. */
  mayStore(event: Recordable): boolean {
    const tabs = this.#tabsOf(event);
    return tabs.some((tab) => this.records(tab)) && !tabs.some((tab) => this.#privateTabs.has(tab));
  }

  state(tab: number): TabState {
    return this.#memory.log.tab(tab);
  }

  /** Requests that ended as one without permission for the local network does, and whose page has not said yet how that stands. */
  get withoutPermission(): Track[] {
    return [...this.#memory.state.tracks.values()].filter(awaitsPermission);
  }

  since(tab: number, seen: number): LogUpdate {
    return this.#memory.log.since(tab, seen);
  }

  /** Takes in what happened, in that order. An event that we fail at takes no other with it: its error is thrown when all are in. */
  take(events: readonly Recordable[]): void {
    const errors: unknown[] = [];
    for (const event of events) {
      try {
        this.#take(event);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }

  #take(event: Recordable): void {
    if (event.tab === NO_TAB && "request" in event) {
      for (const tab of this.#tabsOf(event)) {
        this.#record({ ...event, tab, request: `${event.request} in ${tab}` });
      }
    } else if (this.records(event.tab)) {
      if (event.kind === "navigation") {
        this.#leave(event.tab, event.at);
        this.learn(event.tab, originOf(event.url));
        return;
      }
      if ("request" in event) this.learn(event.tab, event.origin);
      this.#record(event);
    }
  }

  /** The tab shows something of that origin. */
  learn(tab: number, origin: string | null): void {
    if (this.records(tab)) this.#memory.log.note(tab, { origins: withOrigin(this.state(tab).origins, origin) });
  }

  /** DevTools is open on that tab, or is not any more. */
  watch(tab: number, isOpen: boolean): void {
    this.#memory.log.note(tab, isOpen ? { isWatched: true } : { isWatched: false, isPaused: false });
    this.dropUnlessRecorded(tab);
  }

  close(tab: number): void {
    this.#closed.add(tab);
    this.watch(tab, false);
  }

  /** Forgets the tabs that are not among these: they were closed while nobody heard of it. */
  keepOnly(open: ReadonlySet<number>): void {
    const { log, state } = this.#memory;
    for (const tab of new Set([...log.known(), ...tabsIn(state)])) if (!open.has(tab)) this.close(tab);
  }

  pause(tab: number, isPaused: boolean): void {
    this.#memory.log.note(tab, { isPaused });
  }

  /** Takes up what the person chose, and forgets what they want recorded no more. */
  follow(policy: Policy): void {
    this.#policy = policy;
    for (const tab of this.#memory.log.known()) this.dropUnlessRecorded(tab);
  }

  /** Empties the list. What is still on its way comes back with its next event. */
  clear(tab: number): void {
    this.#memory.log.clear(tab);
  }

  /** Forgets what was asked before that time in tabs whose DevTools is closed. */
  expire(before: number): void {
    const { log } = this.#memory;
    for (const tab of log.known()) if (!this.state(tab).isWatched) log.expire(tab, before);
  }

  /** Forgets a tab that is recorded no more. */
  dropUnlessRecorded(tab: number): void {
    if (this.records(tab)) return;
    forgetTab(this.#memory.state, tab);
    this.#memory.log.close(tab);
  }

  /** The tabs that an event concerns: a worker without a tab asks for every page of its origin. */
  #tabsOf(event: Recordable): readonly number[] {
    if (event.tab !== NO_TAB || !("request" in event)) return [event.tab];
    return this.#tabsWith(({ origins }) => origins.includes(event.origin));
  }

  #tabsWith(is: (state: TabState) => boolean): number[] {
    return [...this.#memory.log.tabs.values()].filter(is).map(({ tab }) => tab);
  }

  /** Another page is in that tab since then. */
  #leave(tab: number, at: number): void {
    const { log, state } = this.#memory;
    log.note(tab, { sawOwnOrigin: false });
    // Where the list is kept, what the old page still waits for may yet be told of.
    if (this.#policy.isKept) return;
    forgetPage(state, tab, at);
    log.note(tab, { origins: [] });
    // What it has told by now is listed already.
    log.clear(tab, ({ id }) => !state.refusals.has(id));
  }

  #record(event: CaptureEvent | OriginLines): void {
    const { log, state } = this.#memory;
    if (this.state(event.tab).isPaused && !goesOn(state, event)) return;
    const changed = event.kind === "lines" ? this.#takeLines(event) : capture(state, event);
    for (const one of changed) log.put(one);
    if (event.kind === "request" && isSameOrigin(event.url, event.origin)) log.note(event.tab, { sawOwnOrigin: true });
  }

  #takeLines(lines: OriginLines): readonly Changed[] {
    const recorded = this.since(lines.tab, 0).records.map(({ exchange }) => exchange);
    return takeLines(this.#memory.state, recorded, lines);
  }
}
