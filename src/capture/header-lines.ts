import type { Exchange, HeaderList, Hop, Response } from "../engine/fetch/exchange";
import { headerLines } from "../engine/fetch/headers";
import { seemsReadable } from "./outcome";
import type { CaptureState, Changed } from "./state";

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
export function takeLines(
  { tracks }: CaptureState,
  exchanges: readonly Exchange[],
  lines: OriginLines,
): readonly Changed[] {
  for (const exchange of exchanges) {
    const amended = withLines(exchange, lines);
    if (!amended) continue;
    // What is still awaited of it goes on from this form of it.
    const track = tracks.ofTab(lines.tab).find((candidate) => candidate.exchange.id === exchange.id);
    if (track) tracks.set(track.request, { ...track, exchange: amended });
    return [{ tab: lines.tab, exchange: amended }];
  }
  return [];
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
