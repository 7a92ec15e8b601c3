import { getHeader } from "../engine/fetch/headers";
import { originOf, parseUrl } from "../engine/fetch/origin";
import type { HarRecord } from "./har-record";

/** From when to when a cookie was carried. */
interface Span {
  first: number;
  last: number;
}

/** What is known of one cookie from the requests that carried it. */
interface Carried extends Span {
  /** With what their paths begin, all of them. */
  path: string;
}

/** Paths that cookies of one host go with, so many are compared with a request's; no server has more. */
const MOST_PATHS = 1000;

/**
 * Which requests were sent without the cookies that the browser had for their host: their credentials mode is not `include`. A cookie
 * is known to be there where requests of the same page to the same host carry it before and after, and known to fit the path where it
 * goes with paths that have no more in common.
 */
export class Cookies {
  /** By host and page, when it had a cookie that goes with a path: spans in their order, with time between them. */
  readonly #spans: ReadonlyMap<string, ReadonlyMap<string, readonly Span[]>>;

  /** The records in the order of their start. */
  constructor(records: readonly HarRecord[]) {
    const carried = new Map<string, Map<string, Carried>>();
    for (const record of records) {
      const cookies = cookiesOf(record);
      if (cookies.length === 0) continue;
      const key = keyOf(record);
      const ofHost = carried.get(key) ?? new Map<string, Carried>();
      carried.set(key, ofHost);
      const [at, path] = [record.startedAt, pathOf(record)];
      for (const cookie of cookies) {
        const known = ofHost.get(cookie);
        if (known === undefined) ofHost.set(cookie, { first: at, last: at, path });
        else Object.assign(known, { last: at, path: commonStart(known.path, path) });
      }
    }
    this.#spans = new Map([...carried].map(([key, ofHost]) => [key, spansByPath(ofHost.values())]));
  }

  /** Whether the browser held a cookie for this request and did not send it. */
  wereKeptFrom(record: HarRecord): boolean {
    if (!record.headersAreWhole || getHeader(record.requestHeaders, "cookie") !== null) return false;
    const path = pathOf(record);
    return [...(this.#spans.get(keyOf(record)) ?? [])].some(
      ([start, spans]) => path.startsWith(start) && isWithin(record.startedAt, spans),
    );
  }
}

/** The spans of cookies, by the path that each goes with; where two overlap, they are one. */
function spansByPath(cookies: Iterable<Carried>): ReadonlyMap<string, readonly Span[]> {
  const byPath = new Map<string, Span[]>();
  const inOrder = [...cookies].filter(({ first, last }) => first < last).sort((a, b) => a.first - b.first);
  for (const { path, first, last } of inOrder) {
    const spans = byPath.get(path);
    const before = spans?.at(-1);
    if (before !== undefined && first < before.last) before.last = Math.max(before.last, last);
    else if (spans !== undefined) spans.push({ first, last });
    else if (byPath.size < MOST_PATHS) byPath.set(path, [{ first, last }]);
  }
  return byPath;
}

/** Whether a time lies between the two ends of one of the spans, which are in their order. */
function isWithin(time: number, spans: readonly Span[]): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.first ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  return (spans[low - 1]?.last ?? -Infinity) > time;
}

const pathOf = ({ url }: HarRecord): string => parseUrl(url)?.pathname ?? "/";

/** Cookies go by host, not by port; who asks and from how far decides which of them go along. */
function keyOf({ url, requestHeaders }: HarRecord): string {
  const target = parseUrl(url);
  const asker = getHeader(requestHeaders, "origin") ?? originOf(getHeader(requestHeaders, "referer") ?? "") ?? "";
  return `${target?.protocol ?? ""}//${target?.hostname ?? ""} ${asker} ${getHeader(requestHeaders, "sec-fetch-site") ?? ""}`;
}

function cookiesOf({ requestHeaders }: HarRecord): string[] {
  return (getHeader(requestHeaders, "cookie") ?? "")
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair !== "");
}

function commonStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return one.slice(0, length);
}
