import type { Exchange, HeaderList, Hop, Interception, Preflight, Response } from "../engine/fetch/exchange";
import { REFUSED_BEFORE_RESPONSE, corsErrorNamed, provesCredentials } from "../engine/fetch/cors-errors";
import { getHeader } from "../engine/fetch/headers";
import { OPAQUE, isHttp, isSameOrigin, originOf } from "../engine/fetch/origin";
import { resourceTypeNamed } from "../engine/fetch/resource-types";
import { modeAsSent } from "../engine/fetch/sent-mode";
import type { Failed, HeadersSeen, HeadersSent, PolicyBreach, RequestSent, ResponseSeen } from "./events";
import { lines } from "./lines";
import { sourceOf } from "./refusals";

/** What the protocol has told of one request id: a request with its redirects, or a preflight. */
export interface Told {
  /** One for each hop. */
  readonly sent: RequestSent[];
  /** One for each hop that was responded to and let through. */
  readonly received: { readonly response: ResponseSeen; readonly hasExtraInfo: boolean | null }[];
  /** What went over the wire, which is told apart and in no fixed order with the rest: one for each hop that did. */
  readonly headersSent: HeadersSent[];
  readonly headersSeen: HeadersSeen[];
  isFromMemory: boolean;
  /** By which the page's policy stopped it. */
  breach: PolicyBreach | null;
  ended: { readonly at: number; readonly failed: Failed | null } | null;
}

export const newTold = (): Told => ({
  sent: [],
  received: [],
  headersSent: [],
  headersSeen: [],
  isFromMemory: false,
  breach: null,
  ended: null,
});

/** The exchange of a request, beside the preflights that were sent for it; `null` where it is none of CORS. */
export function exchangeOf(id: string, told: Told, preflights: readonly Told[]): Exchange | null {
  const [first] = told.sent;
  const type = resourceTypeNamed(first?.type ?? "");
  if (!first || type === undefined || told.isFromMemory) return null;
  const all = hopsOf(told, [...preflights]);
  // A policy of the page stops a request before it goes where a redirect leads.
  const isKeptBack = told.ended?.failed?.blockedReason === "csp" && all.length > 1;
  const [start, ...rest] = isKeptBack ? all.slice(0, -1) : all;
  if (!start) return null;
  const origin = originOfRequest(first, start);
  if (origin === null) return null;
  const failed = told.ended?.failed ?? null;
  const corsError = corsErrorNamed(failed?.corsErrorStatus?.corsError ?? null);
  const hops = [start, ...rest] as const;
  const isCross = hops.some(({ url }) => isHttp(url) && !isSameOrigin(url, origin));
  if (!isCross && corsError === null) return null;
  const crossed = hops.find(({ url, requestHeaders }) => requestHeaders !== null && !isSameOrigin(url, origin));
  const mode = hops.some(({ preflight }) => preflight !== null)
    ? "cors"
    : crossed?.requestHeaders
      ? modeAsSent(crossed.requestHeaders, type)
      : null;
  const interception = interceptionOf(told);
  return {
    id,
    browser: "chromium",
    origin,
    type,
    mode: corsError !== null && mode === null ? "cors" : mode,
    credentials: sendsCredentials(told, origin, corsError) ? "include" : null,
    hops,
    outcome: outcomeOf(told, mode, corsError, hops.at(-1)?.response !== null),
    error: failed === null ? null : (corsError ?? (failed.errorText || null)),
    ...(interception && { interception }),
    startedAt: first.wallTime * 1000,
    endedAt: told.ended && (first.wallTime + told.ended.at - first.timestamp) * 1000,
  };
}

/** The hops in order, each with its own headers and preflight. */
function hopsOf(told: Told, preflights: Told[]): Hop[] {
  const wire = alongHops(told);
  return told.sent.map(({ request: { url, method } }, index): Hop => {
    const own = preflights.findIndex(({ sent: [asked] }) => asked?.request.url === url);
    const [preflight] = own === -1 ? [] : preflights.splice(own, 1);
    return {
      url,
      method,
      requestHeaders: wire[index]?.requestHeaders ?? null,
      preflight: preflight ? preflightOf(preflight) : null,
      response: wire[index]?.response ?? null,
    };
  });
}

function preflightOf(told: Told): Preflight {
  const [wire] = alongHops(told);
  const provisional = told.sent[0] ? lines(told.sent[0].request.headers) : null;
  return {
    requestHeaders: wire?.requestHeaders ?? provisional,
    response: wire?.response ?? null,
    error: told.ended?.failed?.errorText || null,
  };
}

/** What went over the wire for each hop. A hop whose response came from a cache or a tool has none of its own. */
function alongHops(told: Told): { requestHeaders: HeaderList | null; response: Response | null }[] {
  let [sentSoFar, seenSoFar] = [0, 0];
  return told.sent.map((_sent, index) => {
    const { response, hasExtraInfo = null } = told.received[index] ?? {};
    // Chromium sometimes says so of a response that it empties (ORB), whose headers are told all the same.
    const isOnWire = hasExtraInfo !== false || told.headersSent.length === told.sent.length;
    const sent = isOnWire ? told.headersSent[sentSoFar++] : undefined;
    const seen = isOnWire ? told.headersSeen[seenSoFar++] : undefined;
    const status = seen?.statusCode ?? response?.status;
    return {
      requestHeaders: sent ? lines(sent.headers) : null,
      response:
        status === undefined
          ? null
          : {
              status,
              headers: lines(seen?.headers ?? response?.headers ?? {}),
              fromCache: response?.fromDiskCache ?? false,
            },
    };
  });
}

/**
 * Whether a tool that intercepts requests responded: nothing went over the wire, and no cache or worker is named. Chromium checks
 * such a response by the rules of CORS, but the server never saw the request.
 */
export function isAnsweredByTool({ received, headersSeen, isFromMemory }: Told): boolean {
  return (
    !isFromMemory &&
    headersSeen.length === 0 &&
    received.some(
      ({ hasExtraInfo, response }) => hasExtraInfo === false && !response.fromDiskCache && !response.fromServiceWorker,
    )
  );
}

/** Who asked, by the browser's own word, else by the document. A frame's own document may have no URL of its own. */
function originOfRequest({ documentURL, request }: RequestSent, { requestHeaders, preflight }: Hop): string | null {
  const said = getHeader(requestHeaders, "origin") ?? getHeader(preflight?.requestHeaders, "origin");
  if (said !== null) return said;
  const referrer = getHeader(lines(request.headers), "referer") ?? "";
  // The protocol always names the document; a log that was cut down may not.
  return [documentURL, referrer].map(httpOrigin).find((one) => one !== null) ?? (documentURL === "" ? null : OPAQUE);
}

export function httpOrigin(url: string): string | null {
  return isHttp(url) ? originOf(url) : null;
}

/** Whether the request is seen to send credentials to another origin: cookies were looked up for it, or its error says so. */
function sendsCredentials(
  { sent, headersSent }: Told,
  origin: string,
  corsError: ReturnType<typeof corsErrorNamed>,
): boolean {
  if (provesCredentials(corsError)) return true;
  const leaves = sent.every(({ request }) => !isSameOrigin(request.url, origin));
  return leaves && headersSent.some(({ associatedCookies }) => associatedCookies.length > 0);
}

function interceptionOf({ ended, received, breach }: Told): Interception | null {
  const plain = { directive: null, source: null };
  if (received.some(({ response }) => response.fromServiceWorker)) return { by: "service-worker", ...plain };
  const reason = ended?.failed?.blockedReason;
  if (reason === "mixed-content") return { by: reason, ...plain };
  if (reason !== "csp") return null;
  return { by: reason, directive: breach?.violatedDirective ?? null, source: breach && sourceOf(breach) };
}

/** Chromium hands a response over, and only then announces it; a response that it keeps back is seen on the wire alone. */
function outcomeOf(
  { ended, sent, received }: Told,
  mode: Exchange["mode"],
  corsError: ReturnType<typeof corsErrorNamed>,
  isAnswered: boolean,
): Exchange["outcome"] {
  if (corsError !== null) return REFUSED_BEFORE_RESPONSE.has(corsError) ? "failed" : "blocked";
  // Chromium empties an unreadable response that looks like data, and calls it aborted.
  if (ended?.failed && mode === "no-cors" && isAnswered) return "opaque";
  // The network's word for a refusal among others. Chromium says which it was; a log that was cut down may not.
  if (ended?.failed?.errorText === "net::ERR_FAILED" && ended.failed.blockedReason === "" && isAnswered)
    return "unknown";
  if (ended?.failed) return /^net::ERR_BLOCKED_BY_(RESPONSE|ORB)/.test(ended.failed.errorText) ? "blocked" : "failed";
  if (ended === null && received.length < sent.length) return "pending";
  return mode === "no-cors" ? "opaque" : "delivered";
}
