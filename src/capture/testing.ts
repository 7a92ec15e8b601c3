/**
 * A short way to write what a browser tells, for the tests of this room: a request, then its events as browser-facts name them.
 *
 *     b s h200 st C          announced, headers sent, answered 200, let through, done
 *     b s h302>/next r b     redirected: `r` goes where the response's Location says
 *     E:net::ERR_FAILED      ended with that error
 *     r=                     handed to a service worker: a redirect to the same address that no server sent
 *
 * Test-only.
 */

import type { Browser, Exchange, HeaderLine, HeaderList, ResourceType } from "../engine/fetch/exchange";
import { capture } from "./capture";
import type { CaptureEvent, NetworkEvent, PageRefusal, PageTiming, RequestNews } from "./events";
import { type CaptureState, emptyState } from "./state";

export const PAGE = "https://app.example";
const API = "https://api.example/items";

export interface Sketch {
  readonly browser?: Browser;
  readonly id?: string;
  readonly url?: string;
  readonly method?: string;
  readonly type?: ResourceType;
  readonly detached?: boolean;
  readonly document?: string | null;
  /** Request headers besides Origin; no Origin with `no-cors`. */
  readonly asked?: HeaderList;
  readonly noCors?: boolean;
  /** Headers of the responses besides Location. */
  readonly answered?: HeaderList;
  /** When the first event happens; each later one a millisecond after. */
  readonly at?: number;
}

export const FIREFOX = { browser: "firefox" } as const;
export const ALLOWED: Sketch = { answered: [["Access-Control-Allow-Origin", "*"]] };

/** The events of one request. */
export function request(events: string, sketch: Sketch = {}): NetworkEvent[] {
  const { browser = "chromium", id = "1", method = "GET", type = "xmlhttprequest", at = 0 } = sketch;
  const { detached = false, document = "d1", asked = [], answered = [], noCors = false } = sketch;
  let url = sketch.url ?? API;
  let location = url;
  const sent: HeaderLine[] = [...asked, ...(noCors ? [] : [["Origin", PAGE] as const])];
  return events.split(" ").map((word, step) => {
    const facts = { request: id, at: at + step, browser, tab: 1, frame: 0, document, detached, url, method, type };
    const news = (): RequestNews => {
      const [, status, to] = /^h(\d+)(?:>(.+))?$/.exec(word) ?? [];
      if (status !== undefined) {
        if (to !== undefined) location = new URL(to, url).href;
        const headers: HeaderList = to === undefined ? answered : [...answered, ["Location", location]];
        return { kind: "headers", status: Number(status), headers, fromCache: false };
      }
      if (word.startsWith("E:")) return { kind: "failed", error: word.slice(2).replaceAll("_ ", " ") };
      switch (word) {
        case "b":
          return { kind: "request" };
        case "s":
          return { kind: "sent", headers: sent };
        case "st":
          return { kind: "started", headers: answered };
        case "C":
          return { kind: "completed", fromCache: false };
        case "r":
          return { kind: "redirected", status: 302, headers: [...answered, ["Location", location]], to: location };
        case "r=":
          return { kind: "redirected", status: 0, headers: [], to: url };
        default:
          throw new Error(`no such event: ${word}`);
      }
    };
    const event = { ...facts, origin: PAGE, ...news() };
    if (event.kind === "redirected") url = event.to;
    return event;
  });
}

/** The events of the preflight of such a request. */
export function preflight(events: string, sketch: Sketch & { readonly for?: string } = {}): NetworkEvent[] {
  const names = (sketch.asked ?? []).map(([name]) => name.toLowerCase()).join(",");
  const preflightHeaders: HeaderLine[] = [["Access-Control-Request-Method", sketch.for ?? "PUT"]];
  if (names !== "") preflightHeaders.push(["Access-Control-Request-Headers", names]);
  return request(events, { id: "p1", ...sketch, method: "OPTIONS", asked: preflightHeaders });
}

/** What resource timing tells of a request in Firefox. */
export function timing(readable: boolean, status: number, at: number, url = API): PageTiming {
  return { kind: "timing", tab: 1, frame: 0, url, status, readable, type: "xmlhttprequest", startedAt: at - 3, at };
}

/** What the page tells of a request that its policy kept back. */
export function refusal(at: number, by: "csp" | "mixed-content" = "csp", url = API): PageRefusal {
  const interception = { by, directive: by === "csp" ? "connect-src" : null, source: null } as const;
  return {
    kind: "refused",
    browser: "chromium",
    tab: 1,
    frame: 0,
    at,
    url,
    type: "xmlhttprequest",
    origin: PAGE,
    interception,
  };
}

export interface Seen {
  /** The exchanges in the order in which they were first listed, each as it was told last. */
  readonly exchanges: readonly Exchange[];
  readonly state: CaptureState;
}

/** What is listed after these events, in this order. `between` stands for what happens to the state between two of them. */
export function see(events: readonly CaptureEvent[], between = (state: CaptureState): CaptureState => state): Seen {
  const exchanges = new Map<string, Exchange>();
  let state = emptyState();
  for (const event of events) {
    state = between(state);
    for (const { exchange } of capture(state, event)) exchanges.set(exchange.id, exchange);
  }
  return { exchanges: [...exchanges.values()], state };
}

/** The same for events of several requests, in the order of their times. */
export function seeTogether(...requests: readonly (readonly CaptureEvent[])[]): Seen {
  return see(requests.flat().toSorted((a, b) => a.at - b.at));
}
