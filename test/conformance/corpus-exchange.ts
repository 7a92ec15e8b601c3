import type { Engine } from "../../src/engine/fetch/engines";
import type { Exchange, HeaderList, Hop, Preflight, Response } from "../../src/engine/fetch/exchange";
import { type EarlierPreflight, isStillAllowed } from "../../src/engine/fetch/preflight-cache";
import { type PreflightNeed, preflightNeed } from "../../src/engine/fetch/preflight-need";
import {
  type RequestState,
  initialRequestState,
  afterRedirect,
  methodAfter,
  survivesRedirect,
} from "../../src/engine/fetch/redirect";
import { isHttp, isSameOrigin, originOf } from "../../src/engine/fetch/origin";
import type { Case, CasePreflight, CaseResponse } from "./corpus";

/** A request as it is at one URL of its way, and what that engine asks the server first. */
export interface Leg {
  readonly url: string;
  readonly method: string;
  readonly headers: HeaderList;
  readonly requestState: RequestState;
  /** What needs permission here; `null` when nothing does, or when the request stays at home. */
  readonly need: PreflightNeed | null;
}

/** The way of a case's request, by our own rules. */
export function legsOf({ request }: Case, engine: Engine): Leg[] {
  let headers: HeaderList = Object.entries(request.headers);
  let { url, method } = request;
  let requestState = initialRequestState(request.pageOrigin, url);
  const leg = (): Leg => {
    const asks = request.mode === "cors" && requestState.crossed;
    return { url, method, headers, requestState, need: asks ? preflightNeed(method, headers, engine) : null };
  };
  const legs = [leg()];
  for (const { status, location } of request.redirects ?? []) {
    const from = { url, method };
    url = new URL(location, url).href;
    method = methodAfter(status, method);
    const leaves = originOf(from.url) !== originOf(url);
    headers = headers.filter(([name]) => survivesRedirect(name, from.method !== method, leaves));
    requestState = afterRedirect(requestState, from.url, url);
    legs.push(leg());
  }
  return legs;
}

/** The case as that engine would have had it. Asked first is what the engine asks; a cached response spares the preflight. */
export function toExchange(one: Case, engine: Engine): Exchange {
  const { request } = one;
  const redirects = request.redirects ?? [];
  const hops = legsOf(one, engine).map((leg, index): Hop => {
    const given = index === 0 ? one.preflight : redirects[index - 1]?.preflightToLocation;
    const asked = index === 0 ? asksFirst(one, leg, engine) : leg.need !== null;
    const redirect = redirects[index];
    return {
      url: leg.url,
      method: leg.method,
      requestHeaders: [...leg.headers, ["Origin", "filled in by the browser"]],
      preflight: asked ? toPreflight(leg, given ?? null) : null,
      response: redirect
        ? { status: redirect.status, headers: [...redirect.headers, ["Location", redirect.location]], fromCache: false }
        : toResponse(one.response),
    };
  });
  const [first, ...rest] = hops;
  if (!first) throw new Error(`${one.id} has no URL`);
  const whole: Exchange = {
    id: one.id,
    browser: engine.name === "standard" ? null : engine.name,
    origin: request.pageOrigin,
    type: "xmlhttprequest",
    mode: request.mode,
    // Where the source is silent its response has no headers for cookies either.
    credentials: request.credentials ?? "same-origin",
    hops: [first, ...rest],
    outcome: "unknown",
    error: null,
    startedAt: 0,
    endedAt: 1,
  };
  const isSent = isHttp(first.url) && (request.mode !== "same-origin" || isSameOrigin(first.url, request.pageOrigin));
  if (isSent) return whole;
  // The network shows nothing of it.
  return { ...whole, outcome: "failed", hops: [{ ...first, requestHeaders: null, preflight: null, response: null }] };
}

/** Whether the engine sends a preflight for the case's first URL. */
export function asksFirst(one: Case, leg: Leg, engine: Engine): boolean {
  const { request, preflight, context } = one;
  if (preflight?.forced === true || (context?.uploadListener === true && leg.requestState.crossed)) return true;
  if (leg.need === null) return false;
  const later = {
    method: leg.method,
    headers: leg.need.headers.map(({ name }) => name),
    credentialed: request.credentials === "include",
  };
  return !isStillAllowed(later, earlierResponses(one), engine);
}

/** The responses to the preflights that the case says went before, the oldest first. */
export function earlierResponses({ context }: Case): EarlierPreflight[] {
  return (context?.priorPreflights ?? []).map(({ request, responseHeaders, secondsAgo }) => ({
    headers: responseHeaders,
    credentialed: request.credentials === "include",
    secondsAgo,
  }));
}

function toPreflight({ method, need }: Leg, given: CasePreflight | null): Preflight {
  const requestHeaders: [string, string][] = [["Access-Control-Request-Method", method]];
  const names = need?.headers.map(({ name }) => name) ?? [];
  if (names.length > 0) requestHeaders.push(["Access-Control-Request-Headers", names.join(",")]);
  return { requestHeaders, response: toResponse(given), error: null };
}

function toResponse(given: CaseResponse | null): Response | null {
  if (given === null || given.status === null) return null;
  return { status: given.status, headers: given.responseHeaders ?? [], fromCache: false };
}
