import type { Browser, Exchange } from "../engine/fetch/exchange";
import { PROFILES } from "./browsers";
import { type BrowseOptions, browse } from "./browse";
import type { ScriptRequest, Send, WireResult } from "./request";

/** What each browser would be told; the same responses wherever the browsers send the same. */
export type SeenByBrowser = Readonly<Record<Browser, Exchange>>;

/**
 * Sends a request as every browser would. What differs only in how a browser presents itself is sent once, as the first of them sends
 * it; where their rules make them send something else (a preflight after a redirect, say), each sends its own.
 */
export async function browseAsEach(
  request: ScriptRequest,
  first: Browser,
  { send, ...options }: BrowseOptions,
): Promise<SeenByBrowser> {
  const sharing = sharedBetween(send);
  const as = (browser: Browser): Promise<Exchange> =>
    browse(request, PROFILES[browser], { ...options, send: sharing() });
  const seen: Partial<Record<Browser, Exchange>> = { [first]: await as(first) };
  for (const browser of ["chromium", "firefox", "webkit"] as const) seen[browser] ??= await as(browser);
  return seen as SeenByBrowser;
}

/** Gives each browser its own way of sending; what one of them sent before is not sent again, unless it sends it twice itself. */
function sharedBetween(send: Send): () => Send {
  const known = new Map<string, Promise<WireResult>>();
  return () => {
    const times = new Map<string, number>();
    return (request) => {
      const time = (times.get(request.sameness) ?? 0) + 1;
      times.set(request.sameness, time);
      const key = `${time} ${request.sameness}`;
      const result = known.get(key) ?? send(request);
      known.set(key, result);
      return result;
    };
  };
}
