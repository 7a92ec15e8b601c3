import type { Exchange } from "../../engine/fetch/exchange";
import { type CodePlace, type Initiated, callSiteOf } from "../../har/call-site";

/**
 * What DevTools knows of a request beyond the network. Chromium 156 tells where it was asked for, opens sources and shows its
 * Network panel; Firefox ESR 153 has none of the three (both measured), and nothing is offered there.
 */

/** Chromium's own additions to `chrome.devtools`; the Network panel's can't be found in the types yet. */
interface Panels {
  readonly openResource?: (url: string, line: number, column: number, done: () => void) => void;
  readonly network?: { readonly show?: (options: { readonly filter: string }) => unknown };
}

const panels = (): Panels => chrome.devtools.panels;

/** DevTools builds its whole record anew each time it is asked, so it is asked only for what is newer than the last. */
let known: { readonly at: number; readonly requests: Promise<readonly Initiated[]> } | null = null;

/** Where in the page's code an exchange was asked for, the innermost place first; empty where DevTools does not tell. */
export async function readCallSite(exchange: Exchange): Promise<readonly CodePlace[]> {
  if (panels().openResource === undefined) return [];
  if (known === null || known.at < (exchange.endedAt ?? Number.POSITIVE_INFINITY))
    known = { at: Date.now(), requests: readRequests() };
  return callSiteOf(exchange, await known.requests);
}

function readRequests(): Promise<readonly Initiated[]> {
  return new Promise((resolve) => {
    chrome.devtools.network.getHAR((log) => resolve(log.entries.map(initiatedOf)));
  });
}

function initiatedOf(entry: object): Initiated {
  const { request, startedDateTime, _initiator } = entry as {
    readonly request: { readonly method: string; readonly url: string };
    readonly startedDateTime: string;
    readonly _initiator?: unknown;
  };
  const { method, url } = request;
  return { method, url, startedAt: Date.parse(startedDateTime), initiator: _initiator };
}

/** Opens the place in the Sources panel, or `null` where the browser can't. */
export function sourceOpener(): ((place: CodePlace) => void) | null {
  const { openResource } = panels();
  if (openResource === undefined) return null;
  return ({ url, line, column }) => openResource(url, line - 1, (column ?? 1) - 1, () => undefined);
}

/** Shows the request in the Network panel, or `null` where the browser can't. */
export function networkShower(): ((exchange: Exchange) => void) | null {
  const network = panels().network;
  if (network?.show === undefined) return null;
  return ({ hops: [{ url, method }] }) => void network.show?.({ filter: filterFor(method, url) });
}

/** In the words of Chromium's own filter box. A request that the page's policy kept back has no method. */
function filterFor(method: string, url: string): string {
  const address = `url:${url.replace(/#.*/s, "")}`;
  return method === "-" ? address : `method:${method} ${address}`;
}
