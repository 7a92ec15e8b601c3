import type { Runtime } from "webextension-polyfill";
import { browser } from "./browser";
import { isOwnPage } from "./sender";
import { type Awake, type LogWish, type Request, type Update, readRequest } from "./protocol";

/** A page of ours, as far as it can be told something. */
export interface Page {
  /** Tells a panel what is new. */
  readonly send: (update: Update) => void;
  /** Tells a devtools page whether DevTools' own log is wanted. */
  readonly ask: (isWanted: boolean) => void;
}

type OnRequest = {
  readonly [Type in Request["type"]]: (request: Extract<Request, { readonly type: Type }>, page: Page) => void;
};

/** The background's side of the ports: one listener for each type of request. */
export interface PanelsListener extends OnRequest {
  /** The DevTools of that tab was closed. */
  stop(tab: number): void;
  /** That page was closed. */
  gone(page: Page): void;
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
    const page: Page = {
      send: (update) => port.postMessage(JSON.stringify(update)),
      ask: (isWanted) => port.postMessage({ type: "log", isWanted } satisfies LogWish),
    };
    port.onMessage.addListener((message: unknown) => {
      const request = readRequest(message);
      if (request === null) return;
      if ("tab" in request) {
        tab ??= request.tab;
        if (request.tab !== tab) return;
      }
      if (request.type === "record") recorders.set(request.tab, (recorders.get(request.tab) ?? new Set()).add(port));
      // The listener of a type takes the requests of that type.
      (listener[request.type] as (request: Request, page: Page) => void)(request, page);
    });
    port.onDisconnect.addListener(() => {
      listener.gone(page);
      const others = tab === null ? undefined : recorders.get(tab);
      if (tab === null || others?.delete(port) !== true || others.size > 0) return;
      recorders.delete(tab);
      listener.stop(tab);
    });
  });
  return { isOpen: (tab) => recorders.has(tab) };
}
