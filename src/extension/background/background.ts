import { permissionFor } from "../../engine/fetch/local-network-access";
import { originOf } from "../../engine/fetch/origin";
import { problemsOf } from "../../session/problems";
import { type Kept, keptOf, onAccess, openOptions } from "../platform/access";
import { showProblems } from "../platform/badge";
import { showFirstRun } from "../platform/install";
import { listenToObservers, observeEverywhere, startObserving, stopObserving } from "../platform/observers";
import { localNetworkPermission } from "../platform/local-permission";
import { callPages, listenToPanels } from "../platform/panels";
import { SessionStore } from "../platform/session-store";
import { type Settings, changeSettings, lockStorage, onSettings, readSettings } from "../platform/settings";
import { createTabListeners, onBrowserStart, urlOfTab } from "../platform/tabs";
import { listenToTrials } from "../platform/trial-rules";
import { createNetworkListeners } from "../platform/web-request";
import { DevToolsLogSampling } from "./devtools-log-sampling";
import { EventQueue } from "./event-queue";
import { Memory, changedTabs } from "./memory";
import { PanelUpdates } from "./panel-updates";
import { type Policy, type Recordable, Recorder } from "./recorder";
import { Turns } from "./turns";

/**
 * The background: browser events in, exchanges out to the panels. The browser ends it when it has been quiet for a while;
 * everything it has to know afterwards is in the session store by then.
 */

/** How long after a start an open DevTools takes at most to say that it is still there. Milliseconds. */
const REANNOUNCEMENT = 20_000;
/** How often old history is looked for, at most. Milliseconds. */
const EXPIRY = 60_000;

/** Tabs of private windows: all of them while `tabs` listens. */
const privateTabs = new Set<number>();
/** What the browser keeps from us of the tabs' pages, where it is anything. */
const kept = new Map<number, Kept>();
/** Requests whose pages were asked for their permission. */
const asked = new Set<string>();

/** Whether it is known by now what was stored and who records. */
let isReady = false;
let settings: Settings | null = null;
let expiredAt = 0;

const store = new SessionStore();
const queue = new EventQueue<Recordable>(Date.now);
const memory = new Memory([
  ["event:", queue],
  ["report:", queue.reports],
]);
const recorder = new Recorder({ memory, policy: { isAlways: false, isKept: false }, privateTabs });
const logSampling = new DevToolsLogSampling();
const turns = new Turns(takeTurn);
const panels = new PanelUpdates({
  since: (tab, seen) => recorder.since(tab, seen),
  recording: (tab) => ({
    isOn: recorder.records(tab),
    isPaused: recorder.state(tab).isPaused,
    isKept: settings?.keep ?? false,
    sawOwnOrigin: recorder.state(tab).sawOwnOrigin,
    mayWatch: kept.get(tab) !== "site",
    isClosedFile: kept.get(tab) === "file",
    isPrivate: privateTabs.has(tab),
  }),
});

/** Understands what came in, and writes down all that has changed before anybody is told of it. */
function takeTurn(): void {
  try {
    understand();
  } finally {
    // Also when we failed at what came in.
    const changes = memory.takeChanges(privateTabs);
    if (store.write(changes) || queue.isWaiting) turns.request();
    for (const tab of changedTabs(changes)) {
      panels.note(tab);
      showBadge(tab);
    }
    panels.tell();
  }
}

/** Takes in what came in, once it is known who records. */
function understand(): void {
  const events = queue.take();
  for (const event of events) {
    if (event.kind === "headers") logSampling.note(event);
    else if (event.kind === "navigation") logSampling.leave(event.tab, event.at);
  }
  recorder.take(events);
  askForPermissions();
  expire();
}

function add(event: Recordable): void {
  queue.add(event);
  turns.request();
}

function showBadge(tab: number): void {
  const exchanges = recorder.since(tab, 0).records.map(({ exchange }) => exchange);
  const problems = problemsOf(exchanges, ({ hops: [{ url }] }, error) => console.error("No diagnosis:", url, error));
  void showProblems(tab, problems);
}

const network = createNetworkListeners({
  wants: (tab) => !isReady || recorder.records(tab),
  onEvent: add,
  onNavigation: (tab, at, url) => add({ kind: "navigation", tab, at, url }),
});
const tabs = createTabListeners({
  onPrivate(tab) {
    if (privateTabs.has(tab)) return;
    privateTabs.add(tab);
    // Its first request may have been heard of before the tab was.
    whenReady(() => recorder.dropUnlessRecorded(tab));
  },
  onClosed(tab) {
    kept.delete(tab);
    whenReady(() => {
      recorder.close(tab);
      queue.keepOnly((one) => one !== tab);
    });
  },
  // DevTools that has just been opened may miss that its page was left.
  onLoaded(tab) {
    if (devTools.isOpen(tab)) whenReady(() => look(tab));
  },
});

// An event may have woken us: the listeners have to be there before anything else is known.
network.start();
void tabs.start();
listenToObservers(async (report, tab, news) => {
  await ready;
  // Of a closed tab nothing is kept, not even that it had something to tell.
  if (!recorder.isClosed(tab)) queue.addReport(report, tab, news);
  // The page takes the reply for a receipt.
  await turns.requested();
  return recorder.isOn();
});
const devTools = listenToPanels({
  record({ tab }, { ask }) {
    logSampling.open(tab, Date.now(), ask);
    whenReady(() => startWatching(tab));
  },
  stop: (tab) => whenReady(() => stopWatching(tab)),
  ask({ tab, since }, page) {
    whenReady(() => {
      expire();
      panels.ask(tab, since, page);
      void look(tab);
    });
  },
  gone: (page) => whenReady(() => panels.leave(page)),
  clear: ({ tab }) => whenReady(() => recorder.clear(tab)),
  pause: ({ tab, isPaused }) => whenReady(() => recorder.pause(tab, isPaused)),
  keep: ({ isKept }) => void changeSettings({ keep: isKept }),
  look: ({ tab }) => void look(tab),
  allow: openOptions,
  lines: ({ type: kind, ...lines }) => add({ kind, at: Date.now(), ...lines }),
});
listenToTrials();
void lockStorage().catch((error: unknown) => console.error("Storage stays open to scripts in pages:", error));
onSettings((chosen) => {
  whenReady(async () => {
    const before = settings;
    settings = chosen;
    if (chosen.record === "always") await tabs.start();
    // Something else may have been chosen by now.
    if (settings !== chosen) return;
    recorder.follow(policyOf(chosen));
    panels.note();
    listenOrNot(before?.record !== chosen.record);
  });
});
onAccess(() => {
  whenReady(() => {
    for (const tab of recorder.watched) void look(tab);
  });
});
// With "always" recording begins with the browser, not with the first thing that happens to wake us.
onBrowserStart(() => undefined);
showFirstRun();

const ready = wake();

async function wake(): Promise<void> {
  const [stored, chosen, open] = await Promise.all([store.load(), readSettings(), tabs.start()]);
  settings = chosen;
  memory.restore(stored);
  recorder.follow(policyOf(chosen));
  recorder.keepOnly(open);
  queue.keepOnly((tab) => open.has(tab));
  queue.start((event) => recorder.mayStore(event));
  isReady = true;
  turns.request();
  // After those who waited for this: what they want recorded is listened to without a gap.
  setTimeout(() => listenOrNot());
  void (recorder.watched.length > 0 ? forgetAbsent() : callPages());
}

/** Runs once what was stored is known, and all that came before is taken in; what was said before waits. */
function whenReady(action: () => void | Promise<void>): void {
  void doWhenReady(action);
}

async function doWhenReady(action: () => void | Promise<void>): Promise<void> {
  await ready;
  try {
    understand();
  } finally {
    // Also when we failed at what came in.
    await action();
    turns.request();
  }
}

function policyOf({ record, keep }: Settings): Policy {
  return { isAlways: record === "always", isKept: keep };
}

/** The listeners are there while anything is recorded, and only then. `isNew`: the person has just chosen when that is. */
function listenOrNot(isNew = false): void {
  const isAlways = settings?.record === "always";
  if (recorder.isOn()) {
    network.start();
    void tabs.start();
    if (isAlways) void observeEverywhere(isNew);
  } else {
    network.stop();
    if (!isAlways) tabs.stop();
    void stopObserving();
  }
}

async function startWatching(tab: number): Promise<void> {
  await tabs.start();
  // Its DevTools may be closed again by now, or have said it once more.
  if (!devTools.isOpen(tab) || recorder.state(tab).isWatched) return;
  recorder.watch(tab, true);
  listenOrNot();
  void startObserving(tab);
  const url = await urlOfTab(tab);
  if (url !== null) recorder.learn(tab, originOf(url));
}

function stopWatching(tab: number): void {
  logSampling.close(tab);
  recorder.watch(tab, false);
  listenOrNot();
}

/** Calls the DevTools that were open. Called twice, and given time after the call has reached them: who says nothing is closed. */
async function forgetAbsent(): Promise<void> {
  for (const _ of ["first call", "second call"]) {
    await callPages();
    await new Promise((resolve) => {
      setTimeout(resolve, REANNOUNCEMENT / 2);
    });
  }
  for (const tab of recorder.watched) if (!devTools.isOpen(tab)) stopWatching(tab);
  turns.request();
}

/** Finds out whether we may watch what the tab shows by now. */
async function look(tab: number): Promise<void> {
  const now = await keptOf(tab);
  if ((kept.get(tab) ?? "nothing") === now) return;
  kept.set(tab, now);
  panels.note(tab);
  turns.request();
}

/** A page tells why it was not let to the local network; its request tells only that it was not. Each is asked once in our life. */
function askForPermissions(): void {
  for (const { request, tab, frame, exchange } of recorder.withoutPermission) {
    if (asked.has(request)) continue;
    asked.add(request);
    void localNetworkPermission(tab, frame, permissionFor(exchange)).then((permission) =>
      add({ kind: "permission", tab, at: Date.now(), of: request, permission }),
    );
  }
}

/** By our own clock: an event's time may be a page's. */
function expire(): void {
  const minutes = settings?.history ?? 0;
  const now = Date.now();
  if (minutes === 0 || now - expiredAt < EXPIRY) return;
  expiredAt = now;
  recorder.expire(now - minutes * 60_000);
}
