import type { Runtime } from "webextension-polyfill";
import { browser } from "./browser";
import type { RepeatedOrigin } from "./origin-lines";
import { type Update, readRequest } from "./protocol";

/** The background's side of the ports: which tabs have DevTools open, and which panels listen. */
export interface PanelsListener {
  onRecord(tab: number): void;
  /** The DevTools of that tab was closed. */
  onStop(tab: number): void;
  onSubscribe(tab: number, since: number, send: (update: Update) => void): void;
  onUnsubscribe(tab: number, send: (update: Update) => void): void;
  onClear(tab: number): void;
  onRepeatedOrigin(tab: number, repeated: RepeatedOrigin): void;
}

/** Call synchronously when the background starts. */
export function listenToPanels(listener: PanelsListener): void {
  browser.runtime.onConnect.addListener((port: Runtime.Port) => {
    // Only pages of our own can connect, and of those a script in a page has a tab and no business here.
    if (port.sender?.id !== browser.runtime.id) return;
    const send = (update: Update): void => port.postMessage(update);
    port.onMessage.addListener((message: unknown) => {
      const request = readRequest(message);
      switch (request?.type) {
        case "record":
          listener.onRecord(request.tab);
          port.onDisconnect.addListener(() => listener.onStop(request.tab));
          break;
        case "subscribe":
          listener.onSubscribe(request.tab, request.since, send);
          port.onDisconnect.addListener(() => listener.onUnsubscribe(request.tab, send));
          break;
        case "clear":
          listener.onClear(request.tab);
          break;
        case "lines":
          listener.onRepeatedOrigin(request.tab, request);
          break;
        case undefined:
          break;
      }
    });
  });
}
