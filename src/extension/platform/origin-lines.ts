import { shortUrl } from "../../capture/shorten";
import { KIND } from "./browser";

/** What DevTools' log says of one response that repeats Allow-Origin. */
export interface RepeatedOrigin {
  readonly url: string;
  readonly method: string;
  /** Whether the browser asked on its own, before the request itself. */
  readonly preflight: boolean;
  readonly lines: [name: string, value: string][];
}

/**
 * Tells of every response with more than one Allow-Origin line, in Firefox, whose webRequest joins them, and gives a way to say
 * whether that is wanted. Call it in the devtools page. On a busy machine DevTools miss a request now and then, in their log too,
 * and they announce the second 304 of an address only once garbage was collected (measured on Firefox ESR 153): until then the
 * joined line is all there is.
 */
export function watchRepeatedOrigins(tell: (repeated: RepeatedOrigin) => void): (isWanted: boolean) => void {
  if (KIND !== "firefox") return () => undefined;
  const { onRequestFinished } = chrome.devtools.network;
  const onFinished: Parameters<typeof onRequestFinished.addListener>[0] = ({ request, response }) => {
    const lines = response.headers
      .filter(({ name }) => name.toLowerCase() === "access-control-allow-origin")
      .map(({ name, value }): [string, string] => [name, value]);
    if (lines.length < 2) return;
    const preflight = request.headers.some(({ name }) => name.toLowerCase() === "access-control-request-method");
    tell({ url: shortUrl(request.url), method: request.method, preflight, lines });
  };
  // Firefox works for each request while somebody listens, and not at all otherwise.
  let isListening = false;
  return (isWanted) => {
    if (isWanted === isListening) return;
    isListening = isWanted;
    if (isWanted) onRequestFinished.addListener(onFinished);
    else onRequestFinished.removeListener(onFinished);
  };
}
