import type { Runtime } from "webextension-polyfill";
import { browser } from "./browser";
import { isOwnPage } from "./sender";
import type { RepeatedOrigin } from "./origin-lines";
import { type Awake, type LogWish, type Update, readRequest } from "./protocol";

/** The background's side of the ports: which tabs have DevTools open, and which panels listen. */
export interface PanelsListener {
  /** DevTools is open on that tab; `ask` says whether its own log is wanted. */
  onRecord(tab: number, ask: (isWanted: boolean) => void): void;
  /** The DevTools of that tab was closed. */
  onStop(tab: number): void;
  /** A panel of that tab asks for what comes after that record, once there is something. */
  onAsk(tab: number, since: number, send: (update: Update) => void): void;
  /** That panel was closed. */
  onGone(send: (update: Update) => void): void;
  onClear(tab: number): void;
  onPause(tab: number, isPaused: boolean): void;
  onKeep(isKept: boolean): void;
  /** DevTools shows another page in that tab. */
  onLook(tab: number): void;
  /** The person wants to let us watch a site. */
  onAllow(): void;
  onRepeatedOrigin(tab: number, repeated: RepeatedOrigin): void;
}

/** This start of the background: the pages tell it from earlier ones. */
const AWAKE: Awake = { type: "awake", background: crypto.randomUUID() };

/** Has every page of ours connect to this background, if it was connected to an earlier one. */
export async function callPages(): Promise<void> {
  try {
    await browser.runtime.sendMessage(AWAKE);
  } catch {
    // There is none.
  }
}

/** Says of which tabs DevTools is open, as far as it has said so since this start. Call it synchronously at the start. */
export function listenToPanels(listener: PanelsListener): { isOpen(tab: number): boolean } {
  /** The ports of the devtools pages that are there, by tab: a browser may tell of the old one's end after the new one's beginning. */
  const recorders = new Map<number, Set<Runtime.Port>>();
  browser.runtime.onConnect.addListener((port: Runtime.Port) => {
    // A script in a page can connect as well, and has no business here.
    if (!isOwnPage(port.sender)) return;
    // A page of ours speaks for the tab that it first named, and for no other.
    let tab: number | null = null;
    port.postMessage(AWAKE);
    const send = (update: Update): void => port.postMessage(JSON.stringify(update));
    const ask = (isWanted: boolean): void => port.postMessage({ type: "log", isWanted } satisfies LogWish);
    port.onDisconnect.addListener(() => listener.onGone(send));
    port.onMessage.addListener((message: unknown) => {
      const request = readRequest(message);
      if (request !== null && "tab" in request) {
        tab ??= request.tab;
        if (request.tab !== tab) return;
      }
      switch (request?.type) {
        case "record":
          recorders.set(request.tab, (recorders.get(request.tab) ?? new Set()).add(port));
          listener.onRecord(request.tab, ask);
          port.onDisconnect.addListener(() => {
            const others = recorders.get(request.tab);
            if (others?.delete(port) !== true || others.size > 0) return;
            recorders.delete(request.tab);
            listener.onStop(request.tab);
          });
          break;
        case "ask":
          listener.onAsk(request.tab, request.since, send);
          break;
        case "clear":
          listener.onClear(request.tab);
          break;
        case "pause":
          listener.onPause(request.tab, request.isPaused);
          break;
        case "keep":
          listener.onKeep(request.isKept);
          break;
        case "look":
          listener.onLook(request.tab);
          break;
        case "allow":
          listener.onAllow();
          break;
        case "lines":
          listener.onRepeatedOrigin(request.tab, request);
          break;
        case undefined:
          break;
      }
    });
  });
  return { isOpen: (tab) => recorders.has(tab) };
}
