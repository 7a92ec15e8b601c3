import type { Hop, Response } from "../../fetch/exchange";
import { getHeader } from "../../fetch/headers";
import { type Situation, stoppedAt } from "../situation";
import { isFromSharedCache, variesByOrigin } from "./caches";
import type { Cause } from "./cause";

/** A cache handed out a copy that was made for somebody who asked otherwise. */
export const cachedWithoutCors: Cause = {
  id: "cached-without-cors",
  fits: (situation) => {
    const { first, response, hop, exchange, others } = situation;
    if (first?.step !== "response" || !response) return false;
    if (!stoppedAt(situation, "allow-origin-missing", "allow-origin-mismatch")) return false;
    return others
      .filter(({ startedAt }) => startedAt <= exchange.startedAt)
      .flatMap(({ hops }) => hops)
      .some((before) => before.url === hop.url && isCopyOf(response, before, situation));
  },
};

function isCopyOf(
  response: Response,
  { requestHeaders, response: earlier }: Hop,
  { requestOrigin }: Situation,
): boolean {
  if (!requestHeaders || !earlier || getHeader(requestHeaders, "origin") === requestOrigin) return false;
  if (allowOrigin(earlier) !== allowOrigin(response)) return false;
  if (isFromSharedCache(response)) return true;
  return !variesByOrigin(response) && (response.fromCache || isOfSameMoment(response, earlier));
}

const allowOrigin = ({ headers }: Response): string | null => getHeader(headers, "access-control-allow-origin");

/** Chromium does not say that a blocked answer came from its cache, but such an answer bears the first one's date (measured on 156). */
function isOfSameMoment(one: Response, other: Response): boolean {
  const date = getHeader(one.headers, "date");
  return date !== null && date === getHeader(other.headers, "date");
}
