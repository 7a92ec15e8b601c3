import type { CaptureEvent } from "../../capture/events";
import type { HeaderLine, HeaderList } from "../../engine/fetch/exchange";
import { preflight, request, type Sketch, timing } from "../../capture/testing";
import type { Navigation } from "./recorder";

/** A person who goes about with many tabs, as the events of it, for the tests of this room. Test-only. */

export type Happening =
  | { readonly kind: "open"; readonly tab: number }
  | { readonly kind: "close"; readonly tab: number }
  | { readonly kind: "event"; readonly event: CaptureEvent | Navigation };

interface Chance {
  next(): number;
}

/** At a time; each is closed after a while, and another opened. */
const TABS = 24;
/** Of one hundred requests this many have that fate; the rest are delivered. */
const FATES = { preflighted: 15, blocked: 10, redirected: 5, aborted: 5, hanging: 4, askingForEver: 2, enormous: 0.3 };

type Fate = keyof typeof FATES | "delivered";

/** So many requests, and what is around them. Half of the tabs are Chromium's, half Firefox's. */
export function* browsing(chance: Chance, exchanges: number): Generator<Happening> {
  const tabs: number[] = [];
  let lastTab = 0;
  for (let index = 0; index < exchanges; index += 1) {
    if (tabs.length === TABS && chance.next() < 1 / 400) {
      const [tab = 0] = tabs.splice(Math.floor(chance.next() * TABS), 1);
      yield { kind: "close", tab };
      // What was still on its way is told as aborted a moment later.
      yield* told(request("E:net::ERR_ABORTED", { id: `${index}`, at: index * 100 }), tab);
    }
    if (tabs.length < TABS) {
      lastTab += 1;
      tabs.push(lastTab);
      yield { kind: "open", tab: lastTab };
    }
    const tab = tabs[Math.floor(chance.next() * tabs.length)] ?? lastTab;
    if (chance.next() < 1 / 80) {
      const url = `https://app${tab % 40}.example/page/${index}`;
      yield { kind: "event", event: { kind: "navigation", tab, at: index * 100, url } };
    }
    yield* told(exchange(index, tab, fateOf(chance.next() * 100), chance), tab);
  }
  for (const tab of tabs) yield { kind: "close", tab };
}

function* told(events: readonly CaptureEvent[], tab: number): Generator<Happening> {
  for (const event of events) yield { kind: "event", event: { ...event, tab } };
}

function fateOf(number: number): Fate {
  let left = number;
  for (const [fate, share] of Object.entries(FATES)) {
    if (left < share) return fate as Fate;
    left -= share;
  }
  return "delivered";
}

function exchange(index: number, tab: number, fate: Fate, chance: Chance): CaptureEvent[] {
  const at = index * 100;
  const url = `https://api${index % 30}.example/items/${index}?cursor=${"c".repeat(Math.floor(chance.next() * 60))}`;
  const isFirefox = tab % 2 === 0;
  const sketch: Sketch = {
    browser: isFirefox ? "firefox" : "chromium",
    id: `${index}`,
    url,
    at,
    asked: ASKED,
    answered: fate === "enormous" ? [...ANSWERED, enormous(chance)] : ANSWERED,
  };
  const blocked = isFirefox ? "b s h200 st C" : "b s h200 E:net::ERR_FAILED";
  const told = (readable: boolean) => (isFirefox ? [timing(readable, 200, at + 4, url)] : []);
  switch (fate) {
    case "preflighted":
      return [
        ...request("b s", { ...sketch, method: "PUT" }),
        ...preflight("b s h403 st C", { ...sketch, id: `p${index}`, at: at + 1 }),
        ...request(isFirefox ? "b s E:NS_ERROR_DOM_BAD_URI" : "b s E:net::ERR_FAILED", {
          ...sketch,
          method: "PUT",
        }).slice(2),
      ];
    case "redirected":
      return [...request("b s h302>/moved r b s h200 st C", sketch), ...told(true)];
    case "aborted":
      return request(isFirefox ? "b s E:NS_BINDING_ABORTED" : "b s E:net::ERR_ABORTED", sketch);
    case "hanging":
      return request("b s", sketch);
    case "askingForEver":
      return [
        ...request("b", { ...sketch, method: "PUT" }),
        ...preflight("b s", { ...sketch, id: `p${index}`, at: at + 1 }),
      ];
    case "blocked":
      return [...request(blocked, sketch), ...told(false)];
    case "enormous":
    case "delivered":
      // Not every timing finds its way: Firefox tells none for some, and two for others.
      return [
        ...request("b s h200 st C", sketch),
        ...(chance.next() < 0.9 ? told(true) : []),
        ...(chance.next() < 0.1 ? told(true) : []),
      ];
  }
}

const ASKED: HeaderList = [
  ["Accept", "application/json, text/plain, */*"],
  ["Accept-Language", "de-DE,de;q=0.9,en-US;q=0.8,en;q=0.7"],
  ["Authorization", `Bearer ${"t".repeat(40)}`],
  [
    "User-Agent",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36",
  ],
];

const ANSWERED: HeaderList = [
  ["access-control-allow-origin", "https://app.example"],
  ["content-type", "application/json; charset=utf-8"],
  ["date", "Sat, 21 Nov 2026 08:00:00 GMT"],
  ["etag", `W/"${"e".repeat(27)}"`],
  ["server", "nginx"],
  ["strict-transport-security", "max-age=63072000; includeSubDomains; preload"],
  ["vary", "Origin"],
];

/** Up to a quarter of a megabyte, most of it quotes and umlauts, which take more room than others. */
function enormous(chance: Chance): HeaderLine {
  return ["access-control-expose-headers", 'xö"'.repeat(Math.floor(chance.next() ** 3 * 30_000))];
}
