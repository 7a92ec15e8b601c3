import type { Exchange, Hop, Response } from "../../../fetch/exchange";
import { getHeader } from "../../../fetch/headers";
import { modeOf } from "../../infer";
import { stoppedAt } from "../../situation";
import { isFromSharedCache, variesByOrigin } from "./caches";
import type { Cause } from "../cause";

/** A cache handed out a copy that was made for somebody who asked otherwise. */
export const cachedWithoutCors: Cause = {
  id: "cached-without-cors",
  fits: (situation) => {
    const { first, response, hop, exchange, others, requestOrigin } = situation;
    if (first?.step !== "response" || !response) return false;
    if (!stoppedAt(situation, "allow-origin-missing", "allow-origin-mismatch")) return false;
    return others.some((other) =>
      other.hops.some(
        (before) =>
          other.startedAt <= exchange.startedAt &&
          before.url === hop.url &&
          askedOtherwise(other, before, requestOrigin) &&
          before.response !== null &&
          isCopy(response, before.response),
      ),
    );
  },
};

/** Whether a request came from another origin, or without one: a picture, a page. */
function askedOtherwise(exchange: Exchange, { requestHeaders }: Hop, requestOrigin: string): boolean {
  const origin = getHeader(requestHeaders, "origin");
  if (origin !== null) return origin !== requestOrigin;
  const mode = modeOf(exchange);
  return mode === "no-cors" || mode === "navigate";
}

function isCopy(response: Response, earlier: Response): boolean {
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
