import { capture } from "../capture/capture";
import type { CaptureEvent } from "../capture/events";
import type { LogChanges } from "../capture/exchange-log";
import { type OriginLines, takeLines } from "../capture/header-lines";
import { withoutTab } from "../capture/state";
import { originOf } from "../fetch/origin";
import { listenToObservers, startObserving, stopObserving } from "../platform/observers";
import { listenToPanels } from "../platform/panels";
import type { RepeatedOrigin } from "../platform/origin-lines";
import type { Update } from "../platform/protocol";
import { SessionStore } from "../platform/session-store";
import { urlOfTab } from "../platform/tabs";
import { NO_TAB, createNetworkListeners } from "../platform/web-request";
import { Intake } from "./intake";
import { type Memory, remember, storeLog, storeOrigins, storeRecorders, storeState } from "./memory";
import { type PageOrigins, tabsWith, withOrigin, withoutOrigins } from "./page-origins";

/**
 * The background: browser events in, exchanges out to the panels. It can be ended between any two events; everything it
 * has to know afterwards is in the session store.
 */

/** How long after a start events still come in the wrong order. Measured: the last ones under 150 ms. */
const WAVE = 250;
/** How long after a start an open DevTools takes at most to say that it is still there. */
const REANNOUNCEMENT = 10_000;
/** Changes of this long go to a panel together. */
const BATCH = 30;

type Send = (update: Update) => void;
type Navigation = { readonly kind: "navigation"; readonly tab: number; readonly at: number; readonly url: string };

const store = new SessionStore();
const write = (key: string, value: unknown): void => store.set(key, value);

let memory: Memory | null = null;
/** Tabs whose DevTools has said that it is open since this start. */
const present = new Set<number>();
/** The panels of each tab, each with the number of the last record that it was told. */
const panels = new Map<number, Map<Send, number>>();
const intake = new Intake<CaptureEvent | OriginLines | Navigation>(handle);

const network = createNetworkListeners({
  wants: (tab) => memory === null || memory.recorders.has(tab) || (tab === NO_TAB && memory.recorders.size > 0),
  onEvent: (event) => intake.add(event),
  onNavigation: (tab, at, url) => intake.add({ kind: "navigation", tab, at, url }),
});

// An event may have woken us: the listeners have to be there before anything else is known.
network.start();
listenToObservers((news) => {
  for (const event of news) intake.add(event);
  return memory === null || memory.recorders.size > 0;
});
listenToPanels({ onRecord, onStop, onSubscribe, onUnsubscribe, onClear, onRepeatedOrigin });
const ready = wake();

async function wake(): Promise<void> {
  memory = remember(await store.load());
  if (memory.recorders.size === 0) {
    network.stop();
    await stopObserving();
  } else {
    setTimeout(forgetAbsent, REANNOUNCEMENT);
  }
  setTimeout(() => intake.open(), WAVE);
}

/** Runs once what was stored is known; what was said before waits. */
function whenReady(action: (memory: Memory) => void): void {
  void ready.then(() => memory && action(memory));
}

function handle(event: CaptureEvent | OriginLines | Navigation): void {
  if (!memory) return;
  if (event.tab === NO_TAB && "request" in event) {
    for (const tab of tabsWith(memory.origins, event.origin)) {
      take({ ...event, tab, request: `${event.request} in ${tab}` });
    }
  } else if (memory.recorders.has(event.tab)) {
    if (event.kind === "navigation") {
      forget(event.tab);
      learn(event.tab, originOf(event.url));
      return;
    }
    if ("request" in event) learn(event.tab, event.origin);
    take(event);
  }
}

/** The tab shows something of that origin. */
function learn(tab: number, origin: string | null): void {
  if (memory?.recorders.has(tab)) setOrigins(withOrigin(memory.origins, tab, origin));
}

function setOrigins(origins: PageOrigins): void {
  if (!memory) return;
  storeOrigins(memory.origins, origins, write);
  memory = { ...memory, origins };
}

function take(event: CaptureEvent | OriginLines): void {
  if (!memory) return;
  const { state: before, log } = memory;
  const recorded = () => log.since(event.tab, 0).records.map(({ exchange }) => exchange);
  const { state, changed: exchanges } =
    event.kind === "lines" ? takeLines(before, recorded(), event) : capture(before, event);
  memory = { ...memory, state };
  storeState(before, state, write);
  if (exchanges.length > 0) changed(log.add(exchanges));
}

/** Forgets what the tab's page asked, also what is still on its way. */
function forget(tab: number): void {
  if (!memory) return;
  const before = memory.state;
  const state = withoutTab(before, tab);
  memory = { ...memory, state };
  storeState(before, state, write);
  setOrigins(withoutOrigins(memory.origins, tab));
  changed(memory.log.clear(tab));
}

function changed(changes: LogChanges): void {
  storeLog(changes, write);
  for (const { tab } of changes.tabs) scheduleUpdate(tab);
}

const scheduled = new Set<number>();

function scheduleUpdate(tab: number): void {
  if (scheduled.has(tab) || !panels.has(tab)) return;
  scheduled.add(tab);
  setTimeout(() => {
    scheduled.delete(tab);
    for (const [send, last] of panels.get(tab) ?? []) tell(tab, send, last);
  }, BATCH);
}

function tell(tab: number, send: Send, after: number): void {
  const update = memory?.log.since(tab, after);
  if (!update) return;
  panels.get(tab)?.set(send, update.last);
  send(update);
}

function onRecord(tab: number): void {
  whenReady(({ recorders }) => {
    present.add(tab);
    if (recorders.size === 0) network.start();
    if (recorders.has(tab)) return;
    setRecorders([...recorders, tab]);
    void startObserving(tab);
    void urlOfTab(tab).then((url) => url !== null && learn(tab, originOf(url)));
  });
}

function onStop(tab: number): void {
  whenReady(({ recorders }) => {
    present.delete(tab);
    forget(tab);
    setRecorders([...recorders].filter((other) => other !== tab));
  });
}

function forgetAbsent(): void {
  for (const tab of memory?.recorders ?? []) if (!present.has(tab)) onStop(tab);
}

function setRecorders(tabs: readonly number[]): void {
  if (!memory) return;
  memory = { ...memory, recorders: new Set(tabs) };
  storeRecorders(memory.recorders, write);
  if (tabs.length > 0) return;
  network.stop();
  void stopObserving();
}

function onSubscribe(tab: number, since: number, send: Send): void {
  whenReady(() => {
    panels.set(tab, (panels.get(tab) ?? new Map<Send, number>()).set(send, since));
    tell(tab, send, since);
  });
}

function onUnsubscribe(tab: number, send: Send): void {
  const sends = panels.get(tab);
  sends?.delete(send);
  if (sends?.size === 0) panels.delete(tab);
}

function onClear(tab: number): void {
  whenReady(({ log }) => changed(log.clear(tab)));
}

function onRepeatedOrigin(tab: number, { url, method, preflight, values }: RepeatedOrigin): void {
  intake.add({ kind: "lines", tab, at: Date.now(), url, method, preflight, values });
}
