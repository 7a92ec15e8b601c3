import type { Exchange, Hop, Response } from "../../../fetch/exchange";
import { getHeader } from "../../../fetch/headers";
import { variesByOrigin } from "../../../fetch/vary";
import { modeOf } from "../../infer";
import { sendsCorsHeaders, stoppedAt } from "../../situation";
import { code, host, sentences } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { isFromSharedCache, mayBeReused } from "./caches";

/** A cache returned a response that was made for another kind of request. */
export const cachedWithoutCors = {
  id: "cached-without-cors",
  label: "Cached response without CORS",
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
          isCopy({ exchange, response }, { exchange: other, response: before.response }),
      ),
    );
  },
  headline: (situation) =>
    sendsCorsHeaders(situation.hop.url, [situation.exchange, ...situation.others])
      ? `A cache returned a response of ${host(situation.hop.url)} that was made for another request.`
      : `The response of ${host(situation.hop.url)} may be a cached copy that was made for another request.`,
  why: ({ first, requestOrigin }) =>
    sentences(
      `The same URL was requested before without ${code(`Origin: ${requestOrigin}`)}, and this response is likely a cached copy of that one.`,
      (first?.value ?? null) === null ? "It has no CORS headers." : `It allows ${code(first?.value ?? "")} only.`,
    ),
  help: {
    kind: "server-code",
    title: "Send the CORS headers with every response of this URL",
    steps: () => [
      "Send the CORS headers with every response of this URL, and `Vary: Origin` with them.",
      "Then clear the cache.",
    ],
  },
} as const satisfies Cause;

/** Whether a request came from another origin, or without one: an image, a page. */
function askedOtherwise(exchange: Exchange, { requestHeaders }: Hop, requestOrigin: string): boolean {
  const origin = getHeader(requestHeaders, "origin");
  if (origin !== null) return origin !== requestOrigin;
  const mode = modeOf(exchange);
  return mode === "no-cors" || mode === "navigate";
}

interface Responded {
  readonly exchange: Exchange;
  readonly response: Response;
}

function isCopy(one: Responded, earlier: Responded): boolean {
  const { response } = one;
  if (allowOrigin(earlier.response) !== allowOrigin(response)) return false;
  if (isFromSharedCache(response) || hasSameId(response, earlier.response)) return true;
  return !variesByOrigin(response.headers) && (response.fromCache || isOfSameMoment(one, earlier));
}

/**
 * What servers name each response by, so that two with the same are one response, whatever it varies by: caches of decoded images don't
 * look at `Vary`. https://developers.cloudflare.com/fundamentals/reference/cloudflare-ray-id/,
 * https://docs.aws.amazon.com/AmazonS3/latest/API/RESTCommonResponseHeaders.html, https://html.spec.whatwg.org/multipage/images.html#the-list-of-available-images
 */
const IDS = ["cf-ray", "x-amz-request-id", "x-amz-cf-id", "x-ms-request-id", "x-guploader-uploadid", "x-request-id"];

function hasSameId({ headers }: Response, earlier: Response): boolean {
  return IDS.some((name) => {
    const id = getHeader(headers, name);
    return id !== null && id === getHeader(earlier.headers, name);
  });
}

const allowOrigin = ({ headers }: Response): string | null => getHeader(headers, "access-control-allow-origin");

/**
 * Chromium does not say that a blocked response came from its cache, but such a response has the first one's date (measured on 156). A
 * date counts in seconds: what was requested within one has the same date anyway, and is no copy unless it may be one.
 */
function isOfSameMoment({ exchange, response }: Responded, earlier: Responded): boolean {
  const date = getHeader(response.headers, "date");
  if (date === null || date !== getHeader(earlier.response.headers, "date")) return false;
  const isLater = exchange.startedAt - (earlier.exchange.endedAt ?? exchange.startedAt) >= 1000;
  return isLater || mayBeReused(response);
}

export const docs: CauseDocs = {
  of: cachedWithoutCors,
  meaning:
    "A cache (the browser's own, or one in front of the server) returned a copy that was made for a request without `Origin`, or from another page. The copy has no CORS header, or one for another origin.",
  sign: "The request works after a reload with the cache disabled, and the response has no `Vary: Origin`.",
  rules: ["allow-origin-missing", "allow-origin-mismatch"],
  example: [
    "GET https://api.example/items.png -> 200 | Date: Sat, 21 Nov 2026 02:00:00 GMT | Cache-Control: max-age=600 => blocked",
    "GET https://api.example/items.png -> 200 | Date: Sat, 21 Nov 2026 02:00:00 GMT | Cache-Control: max-age=600 => opaque image",
  ],
  nearMiss: {
    example: [
      "GET https://api.example/items.png -> 200 | Date: Sat, 21 Nov 2026 02:00:09 GMT => blocked",
      "GET https://api.example/items.png -> 200 | Date: Sat, 21 Nov 2026 02:00:00 GMT => opaque image",
    ],
    cause: "not-configured",
  },
};
