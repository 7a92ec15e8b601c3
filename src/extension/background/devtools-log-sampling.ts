import type { NetworkEvent } from "../../capture/events";
import type { HeaderList } from "../../engine/fetch/exchange";
import { engineOf } from "../../engine/fetch/engines";
import { isSameOrigin } from "../../engine/fetch/origin";

/** What is told of a response when its headers have come. */
export type ResponseHeaders = NetworkEvent & { readonly kind: "headers" };

/** After so many responses in a row of kinds that are known by heart, DevTools has nothing new to say. */
const ENOUGH = 100;
/** DevTools needs a while until it tells what it was asked for. Milliseconds. */
const BEGINNING = 1000;
/** A page with more kinds of responses than this is too colourful to learn. */
const MOST_KINDS = 1000;

interface Listening {
  readonly ask: (isWanted: boolean) => void;
  readonly known: Set<string>;
  isWanted: boolean;
  /** When DevTools was last asked to tell, in milliseconds since the epoch. */
  since: number;
  /** Responses of known kinds since the last of a new one. */
  familiar: number;
}

/**
 * Decides when DevTools' own log of a tab is worth its price. It alone tells repeated Allow-Origin lines apart in Firefox, and
 * for that Firefox works 3 ms for each request (measured on ESR 153). Servers answer alike what is asked alike, so DevTools is
 * asked about each kind of response while it is new, and left alone while a page asks for more of the same.
 */
export class DevToolsLogSampling {
  readonly #tabs = new Map<number, Listening>();

  /** DevTools is open on that tab. `ask` tells it whether its log is wanted. */
  open(tab: number, at: number, ask: Listening["ask"]): void {
    this.#tabs.set(tab, { ask, known: new Set(), isWanted: true, since: at, familiar: 0 });
    ask(true);
  }

  close(tab: number): void {
    this.#tabs.delete(tab);
  }

  /** Another page is in that tab: its server may have been changed meanwhile. */
  leave(tab: number, at: number): void {
    const listening = this.#tabs.get(tab);
    if (!listening) return;
    listening.known.clear();
    want(listening, at);
  }

  note(response: ResponseHeaders): void {
    const listening = this.#tabs.get(response.tab);
    if (!listening || !concerns(response)) return;
    const { known } = listening;
    const kind = kindOf(response);
    if (known.has(kind)) {
      listening.familiar += 1;
      if (listening.familiar < ENOUGH || !listening.isWanted) return;
      listening.isWanted = false;
      listening.ask(false);
      return;
    }
    listening.familiar = 0;
    if (!listening.isWanted) want(listening, response.at);
    // What comes before DevTools listens is asked about again.
    else if (response.at - listening.since > BEGINNING && known.size < MOST_KINDS) known.add(kind);
  }
}

function want(listening: Listening, at: number): void {
  listening.familiar = 0;
  if (listening.isWanted) return;
  listening.isWanted = true;
  listening.since = at;
  listening.ask(true);
}

/** A page's own server needs no permission; it may be asked for one after a redirect. */
function concerns({ browser, url, origin, headers }: ResponseHeaders): boolean {
  const tellsAll = engineOf(browser).countedOrigin === null;
  return !tellsAll && (!isSameOrigin(url, origin) || headers.some(isAllowOrigin));
}

const isAllowOrigin = ([name]: HeaderList[number]): boolean => name.toLowerCase() === "access-control-allow-origin";

/** The same for responses that differ in nothing by which a server could choose its Allow-Origin lines. */
function kindOf({ method, url, status, headers }: ResponseHeaders): string {
  const names = headers.map(([name]) => name).join();
  const allowed = headers.filter(isAllowOrigin).map(([, value]) => value);
  return [method, placeOf(url), status, names, ...allowed].join(" ");
}

/** Without the query, and without what names one thing among many in the path: numbers, and long names. */
function placeOf(url: string): string {
  const [path = ""] = url.split(/[?#]/, 1);
  const [scheme, nothing, host, ...segments] = path.split("/");
  return [scheme, nothing, host, ...segments.map(withoutNumbers)].join("/");
}

const withoutNumbers = (name: string): string => (name.length > 24 ? "#" : name.replace(/[\da-f]*\d[\da-f]*/gi, "#"));
