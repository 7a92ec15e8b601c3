import type { HeaderLine } from "../engine/fetch/exchange";
import { parseUrl } from "../engine/fetch/origin";

/**
 * What a page or a server makes enormous is cut where no rule reads it, so that one request can't fill the memory. Servers
 * refuse much shorter addresses and headers.
 */

const LONGEST_URL = 16_384;
/** Longer than any length that a rule knows: a value of 128 bytes needs permission. */
const LONGEST_VALUE = 4096;
const CUT = "...";

/** Rules read these values to their end. */
const READ_WHOLE = /^(access-control-|cross-origin-|sec-|x-(http-)?method|origin$|vary$|allow$)/i;

/** The URL, cut in its path or query when it is enormous. */
export function shortUrl(url: string): string {
  if (url.length <= LONGEST_URL) return url;
  const short = url.slice(0, LONGEST_URL) + CUT;
  return parseUrl(short)?.origin === parseUrl(url)?.origin ? short : url;
}

/** A place in a script, `URL:line`, or `null` where its URL is enormous: half a place leads nowhere. */
export function shortPlace(place: string | null): string | null {
  return place === null || place.length > LONGEST_URL ? null : place;
}

/** The header line, its value cut when it is long and not for a rule to read. */
export function shortLine(name: string, value: string): HeaderLine {
  if (value.length <= LONGEST_VALUE || READ_WHOLE.test(name)) return [name, value];
  if (name.toLowerCase() === "location") return [name, shortUrl(value)];
  return [name, value.slice(0, LONGEST_VALUE) + CUT];
}
