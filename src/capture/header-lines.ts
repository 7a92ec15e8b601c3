import type { Exchange, HeaderList, Hop, Response } from "../engine/fetch/exchange";
import { headerLines } from "../engine/fetch/headers";
import type { Step } from "./capture";
import { seemsReadable } from "./outcome";
import { type CaptureState, withTrack } from "./state";

/**
 * The Allow-Origin lines of one response, told by DevTools after its end. Firefox joins repeated lines for webRequest, and
 * leaves out empty ones, but counts them when it judges; DevTools' own log keeps them apart (measured on Firefox ESR 153).
 */
export interface OriginLines {
  readonly kind: "lines";
  readonly tab: number;
  /** When it was told, in milliseconds since the epoch. */
  readonly at: number;
  readonly url: string;
  readonly method: string;
  /** Whether it is the response to a preflight. */
  readonly preflight: boolean;
  readonly lines: HeaderList;
}

const ALLOW_ORIGIN = "Access-Control-Allow-Origin";

/** Takes the lines of the oldest of these exchanges that has them joined apart, wherever it is on its way. */
export function takeLines(state: CaptureState, exchanges: readonly Exchange[], lines: OriginLines): Step {
  for (const exchange of exchanges) {
    const amended = withLines(exchange, lines);
    if (amended) return { state: withExchange(state, amended), changed: [{ tab: lines.tab, exchange: amended }] };
  }
  return { state, changed: [] };
}

/** The exchange with those lines apart, or `null` when none of its responses has them joined. */
function withLines(exchange: Exchange, lines: OriginLines): Exchange | null {
  const at = exchange.hops.findIndex((hop) => apart(hop, lines) !== null);
  const hop = exchange.hops[at] && apart(exchange.hops[at], lines);
  if (!hop) return null;
  const [first, ...rest] = exchange.hops.map((other, index) => (index === at ? hop : other));
  if (!first) return null;
  const amended: Exchange = { ...exchange, hops: [first, ...rest] };
  return exchange.outcome === "delivered" && seemsReadable(amended) ? { ...amended, outcome: "unknown" } : amended;
}

/** The state in which what is still awaited of that exchange goes on from this form of it. */
function withExchange(state: CaptureState, exchange: Exchange): CaptureState {
  const track = [...state.tracks.values()].find((candidate) => candidate.exchange.id === exchange.id);
  return track ? withTrack(state, { ...track, exchange }) : state;
}

function apart(hop: Hop, { url, method, lines, ...of }: OriginLines): Hop | null {
  if (hop.url !== url.split("#", 1)[0]) return null;
  const { preflight } = hop;
  if (of.preflight) {
    if (!preflight?.response || !isJoined(preflight.response, lines)) return null;
    return { ...hop, preflight: { ...preflight, response: split(preflight.response, lines) } };
  }
  if (method !== hop.method || !hop.response || !isJoined(hop.response, lines)) return null;
  return { ...hop, response: split(hop.response, lines) };
}

function isJoined({ headers }: Response, lines: HeaderList): boolean {
  const [line, ...others] = headerLines(headers, ALLOW_ORIGIN);
  const values = lines.map(([, value]) => value).filter((value) => value !== "");
  return others.length === 0 && line === values.join(", ");
}

function split(response: Response, lines: HeaderList): Response {
  const headers = response.headers.flatMap((line): HeaderList =>
    line[0].toLowerCase() === ALLOW_ORIGIN.toLowerCase() ? lines : [line],
  );
  return { ...response, headers };
}
