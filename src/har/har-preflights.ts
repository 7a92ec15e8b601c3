import { CHROMIUM } from "../engine/fetch/engines";
import { getHeader } from "../engine/fetch/headers";
import { unsafeHeaders } from "../engine/fetch/request-headers";
import { byAddress, type HarRecord } from "./har-record";

/** How long after its preflight a request may start, where the preflight and the request are seen by a slow proxy. */
const SLACK = 5_000;
/** Start times in a HAR are whole milliseconds. */
const ROUNDING = 5;

export interface PairedPreflights {
  /** The preflight of a request. */
  readonly preflightOf: ReadonlyMap<HarRecord, HarRecord>;
  /** Preflights whose request is not in the file. */
  readonly alone: readonly HarRecord[];
}

type Fits = (preflight: HarRecord, actual: HarRecord) => boolean;

/**
 * Finds the request that each preflight was sent for. What the file says outright comes first; after that the same URL and
 * method, and the header names that the preflight asked for. Preflights start in the order of their requests, so the first
 * that fits is the one. Both lists are in the order in which they started.
 */
export function pairPreflights(
  preflights: readonly HarRecord[],
  actuals: readonly HarRecord[],
  mayBeLate: boolean,
): PairedPreflights {
  const preflightOf = new Map<HarRecord, HarRecord>();
  const candidates = byAddress(actuals);
  let alone = preflights;
  for (const fits of [isSaidToBelong, asksForExactly, asksForMore, mayBelong, ...(mayBeLate ? [cameLate] : [])]) {
    alone = alone.filter((preflight) => {
      const sameAddress = candidates.get(preflight.address) ?? [];
      const actual = sameAddress.find((candidate) => !preflightOf.has(candidate) && fits(preflight, candidate));
      if (actual) preflightOf.set(actual, preflight);
      return !actual;
    });
  }
  return { preflightOf, alone };
}

const isSaidToBelong: Fits = (preflight, actual) =>
  preflight.cors?.exchange
    ? preflight.cors.exchange === actual.cors?.exchange && (preflight.cors.hop ?? 0) === (actual.cors.hop ?? 0)
    : preflight.initiatorId !== null && preflight.initiatorId === actual.requestId;

const asksForExactly: Fits = (preflight, actual) =>
  mayBelong(preflight, actual) && unsafeNames(actual).join() === requestedNames(preflight).join();

/** Exports that leave out `Authorization` and the like show fewer headers than the preflight asked for. */
const asksForMore: Fits = (preflight, actual) => {
  const requested = new Set(requestedNames(preflight));
  return mayBelong(preflight, actual) && unsafeNames(actual).every((name) => requested.has(name));
};

const mayBelong: Fits = (preflight, actual) => {
  if (!isSameQuestion(preflight, actual)) return false;
  const actualEnd = actual.endedAt > actual.startedAt ? actual.endedAt : actual.startedAt + SLACK;
  return actualEnd + ROUNDING >= preflight.startedAt && actual.startedAt <= preflight.endedAt + SLACK;
};

/** For a producer that writes a preflight's times after the end of the request it was sent for. */
const cameLate: Fits = (preflight, actual) =>
  isSameQuestion(preflight, actual) &&
  unsafeNames(actual).join() === requestedNames(preflight).join() &&
  Math.abs(preflight.startedAt - actual.startedAt) <= SLACK;

function isSameQuestion(preflight: HarRecord, actual: HarRecord): boolean {
  if (preflight.cors?.exchange || actual.cors?.exchange) return false;
  const method = getHeader(preflight.requestHeaders, "access-control-request-method");
  return method === null || method === actual.method;
}

function unsafeNames(actual: HarRecord): string[] {
  return unsafeHeaders(scriptHeaders(actual), CHROMIUM).map(({ name }) => name);
}

/** Without what browsers add on their own account, which no preflight asks for. */
function scriptHeaders(actual: HarRecord): HarRecord["requestHeaders"] {
  return actual.requestHeaders.filter(([name]) => !ADDED_BY_BROWSERS.has(name.toLowerCase()));
}

const ADDED_BY_BROWSERS: ReadonlySet<string> = new Set([
  "cache-control",
  "pragma",
  "priority",
  "upgrade-insecure-requests",
]);

function requestedNames(preflight: HarRecord): string[] {
  const value = getHeader(preflight.requestHeaders, "access-control-request-headers") ?? "";
  return value
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "")
    .toSorted();
}

/** The request that a preflight was sent for, as far as the preflight tells, or `null` where it does not even name the method. */
export function rebuildActual(preflight: HarRecord): HarRecord | null {
  const method = getHeader(preflight.requestHeaders, "access-control-request-method");
  if (method === null) return null;
  const rest = { requestHeaders: [], headersAreWhole: false, response: null, redirectsTo: null, wentWell: false };
  return { ...preflight, ...rest, role: "actual", method, tool: "", isRebuilt: true };
}
