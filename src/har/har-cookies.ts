import { getHeader } from "../engine/fetch/headers";
import { originOf, parseUrl } from "../engine/fetch/origin";
import type { HarRecord } from "./har-record";

/** One request that carried a cookie. */
interface Carried {
  readonly at: number;
  readonly path: string;
}

/**
 * Which requests were sent without the cookies that the browser had for their host: their credentials mode is not `include`. A cookie
 * is known to be there where requests of the same page to the same host carry it before and after, and known to fit the path where it
 * goes with paths that have no more in common.
 */
export class Cookies {
  readonly #carried = new Map<string, Carried[]>();

  constructor(records: readonly HarRecord[]) {
    for (const record of records) {
      for (const cookie of cookiesOf(record)) {
        const key = `${keyOf(record)} ${cookie}`;
        const all = this.#carried.get(key);
        const one = { at: record.startedAt, path: parseUrl(record.url)?.pathname ?? "/" };
        if (all) all.push(one);
        else this.#carried.set(key, [one]);
      }
    }
  }

  /** Whether the browser held a cookie for this request and did not send it. */
  wereKeptFrom(record: HarRecord): boolean {
    if (!record.headersAreWhole || getHeader(record.requestHeaders, "cookie") !== null) return false;
    const start = `${keyOf(record)} `;
    const path = parseUrl(record.url)?.pathname ?? "/";
    for (const [key, carried] of this.#carried) {
      if (!key.startsWith(start)) continue;
      const isAround =
        carried.some(({ at }) => at < record.startedAt) && carried.some(({ at }) => at > record.startedAt);
      if (isAround && path.startsWith(commonStart(carried))) return true;
    }
    return false;
  }
}

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

function commonStart(carried: readonly Carried[]): string {
  const [first = "", ...paths] = carried.map(({ path }) => path);
  let length = first.length;
  for (const path of paths) while (!path.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}
