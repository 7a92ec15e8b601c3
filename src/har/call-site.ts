import type { Exchange } from "../engine/fetch/exchange";

/** One place in the page's code, as a stack trace names it. */
export interface CodePlace {
  readonly url: string;
  /** From 1. */
  readonly line: number;
  /** From 1, or `null` where it is not told. */
  readonly column: number | null;
  /** The function it is in, or `null`. */
  readonly inFunction: string | null;
}

/** What DevTools' HAR says of a request's origin in the code; Chromium's `_initiator`, as its protocol has it. */
export interface Initiated {
  readonly method: string;
  readonly url: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly initiator: unknown;
}

/** The protocol's `Network.Initiator`; lines and columns count from 0. Every member may be absent. */
interface Initiator {
  readonly type?: string;
  readonly url?: string;
  readonly lineNumber?: number;
  readonly columnNumber?: number;
  readonly stack?: Stack;
}

interface Stack {
  readonly callFrames?: readonly Frame[];
  readonly parent?: Stack;
}

interface Frame {
  readonly functionName?: string;
  readonly url?: string;
  readonly lineNumber?: number;
  readonly columnNumber?: number;
}

/** More than these few tell of the framework, not of the page. */
const MOST_PLACES = 4;
/** webRequest and DevTools see the same request at most this far apart. Milliseconds. */
const SAME_TIME = 5000;

/** Where the exchange was asked for, the innermost place first; empty where nothing tells. */
export function callSiteOf(exchange: Exchange, requests: readonly Initiated[]): readonly CodePlace[] {
  const [{ method, url }] = exchange.hops;
  const distance = (request: Initiated) => Math.abs(request.startedAt - exchange.startedAt);
  const [nearest] = requests
    .filter((request) => request.method === method && bare(request.url) === bare(url) && distance(request) < SAME_TIME)
    .toSorted((a, b) => distance(a) - distance(b));
  return nearest === undefined ? [] : placesOf(nearest.initiator);
}

function bare(url: string): string {
  return url.replace(/#.*/s, "");
}

function placesOf(initiator: unknown): readonly CodePlace[] {
  if (typeof initiator !== "object" || initiator === null) return [];
  const { type, stack, url, lineNumber, columnNumber }: Initiator = initiator;
  if (type === "parser") return placeOf({ url, lineNumber, columnNumber });
  return framesOf(stack).flatMap(placeOf).slice(0, MOST_PLACES);
}

/** The frames, and beneath them those that lead to an `await` or a timer. */
function framesOf(stack: Stack | undefined): readonly Frame[] {
  return stack === undefined ? [] : [...(stack.callFrames ?? []), ...framesOf(stack.parent)];
}

function placeOf({ url, lineNumber, columnNumber, functionName }: Partial<Record<keyof Frame, unknown>>): CodePlace[] {
  // Code of an extension, and code without an address, is not the page's.
  if (typeof url !== "string" || url === "" || /^(chrome|moz)-extension:/.test(url)) return [];
  if (typeof lineNumber !== "number") return [];
  const column = typeof columnNumber === "number" ? columnNumber + 1 : null;
  const inFunction = typeof functionName === "string" && functionName !== "" ? functionName : null;
  return [{ url, line: lineNumber + 1, column, inFunction }];
}
