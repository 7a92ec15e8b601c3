import { ENGINES } from "../../engine/fetch/engines";
import { normalizeValue } from "../../engine/fetch/headers";
import { isForbiddenRequestHeader, unsafeReason } from "../../engine/fetch/request-headers";

/** What stands in place of a header's value: as long as the value, for its length can decide, and nothing else of it. */

/** For a header that no rule reads. */
export function filler(value: string): string {
  return "x".repeat(value.length);
}

/**
 * For a request header: whether it needs the server's permission, and why, has to stay the same for every browser. The
 * first filler of that length that the rules treat like the value.
 */
export function requestFiller(name: string, value: string): string {
  const wanted = treatment(name, value);
  for (const candidate of candidates(value.length)) {
    if (treatment(name, candidate) === wanted) return candidate;
  }
  return filler(value);
}

/** Whether the rules treat two values of a request header alike. */
export function isTreatedAlike(name: string, one: string, other: string): boolean {
  return treatment(name, one) === treatment(name, other);
}

function treatment(name: string, value: string): string {
  const plain = normalizeValue(value);
  return ENGINES.map((engine) =>
    isForbiddenRequestHeader(name, plain, engine) ? "forbidden" : (unsafeReason(name, plain, engine) ?? "safe"),
  ).join();
}

/** Beginnings that some rule reads, each filled up to the wanted length. */
const BEGINNINGS = [
  ["", "x"],
  ["", "1"],
  ['"', "x"],
  ["", "\u00E9"],
  ["bytes=0-", "9"],
  ["bytes=0-", "0"],
  ["BYTES=0-", "0"],
  ["text/plain", ";"],
  ["text/plain;", "x"],
  ["TRACE", ","],
  ["CONNECT", ","],
] as const;

/** Values too short to hide anything. */
const WHOLE = ["on", "2g", "3g", "4g", "slow-2g"] as const;

/** Digits of numbers that one browser reads and another one does not (engines/chromium.ts, engines/firefox.ts). */
const TOO_LARGE = [19, 20] as const;

function* candidates(length: number): Generator<string> {
  for (const [beginning, fill] of BEGINNINGS) {
    if (beginning.length <= length) yield beginning.padEnd(length, fill);
  }
  for (const digits of TOO_LARGE) {
    const range = `bytes=${"9".repeat(digits).padStart(length - "bytes=-".length, "0")}-`;
    if (range.length === length) yield range;
  }
  yield* WHOLE.filter((value) => value.length === length);
}
