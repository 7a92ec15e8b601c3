import { watchRepeatedOrigins } from "./origin-lines";
import { connect } from "./port";
import type { LogWish } from "./protocol";

/** The DevTools API, by its callbacks: the one form that is alike in every browser and version. */

/** The tab that this DevTools is open on. */
export function inspectedTab(): number {
  return chrome.devtools.inspectedWindow.tabId;
}

/** As with the browser's own button, or past its cache: after a change on a server, a cached response keeps its old headers. */
export function reloadInspectedPage(options: { readonly ignoreCache?: true } = {}): void {
  chrome.devtools.inspectedWindow.reload(options);
}

/** Tells of every other page that comes into the inspected tab, by its URL. */
export function onInspectedPage(listener: (url: string) => void): void {
  chrome.devtools.network.onNavigated.addListener(listener);
}

/** Adds the panel. Paths are absolute: Firefox would take them from the devtools page, Chromium from the root. */
export function createPanel(title: string, icon: string, page: string): void {
  chrome.devtools.panels.create(title, icon, page, () => undefined);
}

/** Says that DevTools is open on this tab, for as long as it is, and what DevTools alone can see. */
export function announceDevTools(tab: number): void {
  const want = watchRepeatedOrigins((repeated) => port.send({ type: "lines", tab, ...repeated }));
  // Before the background has said anything, too: the first request may be the one that matters.
  want(true);
  const port = connect({
    name: "devtools",
    onConnect: (send) => send({ type: "record", tab }),
    onMessage: (message) => want((message as LogWish).isWanted),
  });
}
