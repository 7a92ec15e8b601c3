import type { Engine } from "../engine/fetch/engines";
import type { Exchange, HeaderLine, HeaderList, Hop, Outcome, Preflight, Response } from "../engine/fetch/exchange";
import { getHeader, headerLines } from "../engine/fetch/headers";
import { passes } from "../engine/fetch/judge";
import { isMixedContent } from "../engine/fetch/mixed-content";
import { isSameOrigin, originOf, parseUrl } from "../engine/fetch/origin";
import { preflightNeed } from "../engine/fetch/preflight-need";
import {
  type RequestState,
  initialRequestState,
  afterRedirect,
  hasInvalidLocation,
  leadsNowhere,
  locationOf,
  methodAfter,
  redirects,
  requestOrigin,
  survivesRedirect,
} from "../engine/fetch/redirect";
import { isForbiddenRequestHeader, unsafeHeaders } from "../engine/fetch/request-headers";
import type { BrowserProfile } from "./browsers";
import { type Sending, preflightLines, requestLines } from "./header-lines";
import { type ScriptRequest, type Send, type WireRequest, type WireResult, combined, isSafe } from "./request";

export interface BrowseOptions {
  readonly id: string;
  readonly send: Send;
  /** Whether methods that may change something, and bodies, are sent. Without it the request ends after its preflight. */
  readonly sendsUnsafe: boolean;
  /** Sends a preflight whatever the request is, as a watched upload does. */
  readonly forcesPreflight?: boolean;
  /** Sends it as an XMLHttpRequest does, where browsers do not send that as they send a `fetch`. */
  readonly isXhr?: boolean;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Where a request stands on its way. */
interface Leg {
  readonly url: string;
  readonly method: string;
  /** Those of the script's headers that are left. */
  readonly headers: HeaderList;
  readonly body: Uint8Array | null;
  readonly requestState: RequestState;
}

/**
 * Sends a script's request as one browser would: a preflight where one is due, the request, and each redirect with the Origin that the
 * browser would send. Stops where the browser would stop. Gives the exchange as it was seen; what the browser would make of it is the
 * engine's to say, so its outcome is `unknown`, or `failed` where there was no response. https://fetch.spec.whatwg.org/#http-fetch
 */
export async function browse(
  request: ScriptRequest,
  profile: BrowserProfile,
  options: BrowseOptions,
): Promise<Exchange> {
  const { engine } = profile;
  const startedAt = options.now();
  const script = scriptHeaders(request, engine);
  const finish = (hops: readonly Hop[], outcome: Outcome, error: string | null = null): Exchange => {
    const [first = neverSent(request.url), ...rest] = hops;
    const { credentials, origin } = request;
    const facts = {
      id: options.id,
      browser: engine.name === "standard" ? null : engine.name,
      origin,
      credentials,
    } as const;
    const times = { startedAt, endedAt: options.now() };
    return { ...facts, type: "xmlhttprequest", mode: "cors", hops: [first, ...rest], outcome, error, ...times };
  };
  const send = async (sent: WireRequest): Promise<WireResult> => asSeen(await options.send(sent), profile);
  const isBroken = (hops: readonly Hop[]): boolean => !passes(finish(hops, "unknown"), isCredentialed(request), engine);

  const done: Hop[] = [];
  let leg: Leg | null = { ...request, headers: script, requestState: initialRequestState(request.origin, request.url) };
  while (leg !== null) {
    if (isMixedContent(leg.url, request.origin)) {
      if (done.length > 0) return finish(done, "failed");
      return { ...finish([neverSent(leg.url)], "failed"), interception: MIXED };
    }
    const hop: Hop = { url: leg.url, method: leg.method, requestHeaders: null, preflight: null, response: null };
    const isForced = options.forcesPreflight === true;
    const names = namesToAsk({ method: request.method, headers: script }, leg, done, profile, isForced);
    let preflight: Preflight | null = null;
    if (names !== null) {
      const asked = preflightRequest(request, leg, names, done, profile);
      const result = await send(asked);
      preflight = { requestHeaders: asked.headers, response: responseOf(result), error: errorOf(result) };
      if ("error" in result) return finish([...done, { ...hop, preflight }], "failed", result.error);
      if (isBroken([...done, { ...hop, preflight }])) return finish([...done, { ...hop, preflight }], "unknown");
    }
    if (!options.sendsUnsafe && !isSafe(leg)) return finish([...done, { ...hop, preflight }], "unknown");
    const sent = actualRequest(request, leg, done, profile);
    const result = await send(sent);
    done.push({ ...hop, preflight, requestHeaders: sent.headers, response: responseOf(result) });
    if ("error" in result) return finish(done, "failed", result.error);
    if (isBroken(done)) break;
    if (hasInvalidLocation(result.response, leg.url)) return finish(done, "failed", engine.invalidLocationError);
    const left = options.isXhr !== true && profile.fetchStartsAnew ? { ...leg, headers: script } : leg;
    leg = nextLeg(left, result.response, profile);
  }
  return finish(done, "unknown");
}

/** What a browser takes of the script's headers; a text as body has a type of its own. https://fetch.spec.whatwg.org/#concept-bodyinit-extract */
function scriptHeaders({ headers, body }: ScriptRequest, engine: Engine): HeaderList {
  const taken = combined(headers).filter(([name, value]) => !isForbiddenRequestHeader(name, value, engine));
  const isTyped = body === null || getHeader(taken, "content-type") !== null;
  return isTyped ? taken : [...taken, ["Content-Type", "text/plain;charset=UTF-8"]];
}

const MIXED = { by: "mixed-content", directive: null, source: null } as const;

const isCredentialed = ({ credentials }: ScriptRequest): boolean => credentials === "include";
const responseOf = (result: WireResult): Response | null => ("response" in result ? result.response : null);
const errorOf = (result: WireResult): string | null => ("error" in result ? result.error : null);

/** The result as the browser has it. Each of the lines of Allow-Origin counts, whatever it says: its engine looks at them itself. */
function asSeen(result: WireResult, { dropsEmptyLines }: BrowserProfile): WireResult {
  if (!dropsEmptyLines || !("response" in result)) return result;
  const { response } = result;
  const isKept = ([name, value]: HeaderLine): boolean =>
    value !== "" || /^access-control-allow-origin$/i.test(name) || headerLines(response.headers, name).length === 1;
  return response.headers.every(isKept)
    ? result
    : { response: { ...response, headers: response.headers.filter(isKept) } };
}

function neverSent(url: string): Hop {
  return { url, method: "-", requestHeaders: null, preflight: null, response: null };
}

/**
 * The headers that the preflight of this leg asks for, or `null` where none is due. An engine that asks again after a redirect does so for
 * every request that it asked for before, or whose headers needed permission at its start, wherever that was; WebKit for one whose
 * method did, too.
 */
function namesToAsk(
  start: { readonly method: string; readonly headers: HeaderList },
  { url, method, headers, requestState }: Leg,
  done: readonly Hop[],
  { engine }: BrowserProfile,
  isForced: boolean,
): readonly string[] | null {
  if (!requestState.crossed) return null;
  const before = done.at(-1);
  const asksAgain =
    engine.asksAfterRedirect === "first"
      ? preflightNeed(start.method, start.headers, engine) !== null
      : done.some(({ preflight }) => preflight !== null) || unsafeHeaders(start.headers, engine).length > 0;
  if (before === undefined || engine.asksAfterRedirect === "needed" || !(isForced || asksAgain)) {
    const need = preflightNeed(method, headers, engine);
    return need === null && !isForced ? null : (need?.headers ?? []).map(({ name }) => name);
  }
  const asked = unsafeHeaders(start.headers, engine).map(({ name }) => name);
  if (engine.asksAfterRedirect === "first") return asked;
  const [changesMethod, changesOrigin] = [before.method !== method, originOf(before.url) !== originOf(url)];
  return asked.filter((name) => survivesRedirect(name, changesMethod, changesOrigin));
}

function sendingOf(request: ScriptRequest, leg: Leg, done: readonly Hop[]): Omit<Sending, "origin"> {
  const isOwn = !leg.requestState.crossed;
  const credentialed = isCredentialed(request) || (isOwn && request.credentials === "same-origin");
  return {
    url: leg.url,
    pageOrigin: request.origin,
    urls: [...done.map(({ url }) => url), leg.url],
    tainted: leg.requestState.tainted,
    cookies: mayHaveCookies(leg.url, request.url) ? request.cookies : null,
    credentialed,
  };
}

/**
 * Whether cookies for one URL may go to the other: to the same host, and not from TLS to plain text. A browser would send those that are not
 * `Secure` there; which are is not known here. https://httpwg.org/specs/rfc6265.html#secure-attribute
 */
function mayHaveCookies(url: string, first: string): boolean {
  const [to, from] = [parseUrl(url), parseUrl(first)];
  return to !== null && to.hostname === from?.hostname && (to.protocol === "https:" || from.protocol === "http:");
}

function preflightRequest(
  request: ScriptRequest,
  leg: Leg,
  names: readonly string[],
  done: readonly Hop[],
  profile: BrowserProfile,
): WireRequest {
  const { requestState, url, method } = leg;
  const origin = profile.engine.preflightIgnoresTaint ? requestState.pageOrigin : requestOrigin(requestState);
  const headers = preflightLines(profile, { ...sendingOf(request, leg, done), origin }, { method, names }, leg.headers);
  return {
    url,
    method: "OPTIONS",
    headers,
    body: null,
    sameness: JSON.stringify([url, "preflight", origin, method, names]),
  };
}

function actualRequest(request: ScriptRequest, leg: Leg, done: readonly Hop[], profile: BrowserProfile): WireRequest {
  const { requestState, url, method, headers: script, body } = leg;
  const isSimple = method === "GET" || method === "HEAD";
  const origin = requestState.crossed || !isSimple ? requestOrigin(requestState) : null;
  const headers = requestLines(profile, { ...sendingOf(request, leg, done), origin }, script);
  const facts = [url, method, origin, script, getHeader(headers, "cookie"), body?.length ?? null];
  return { url, method, headers, body, sameness: JSON.stringify(facts) };
}

/** Where the response sends the request, and what is left of it there; `null` where it ends. Steps 12 to 15 of HTTP-redirect fetch. */
function nextLeg(leg: Leg, response: Response, { engine, dropsOnRedirect }: BrowserProfile): Leg | null {
  if (!redirects(response, engine) || leadsNowhere(response, leg.url, engine)) return null;
  const url = locationOf(response, leg.url);
  if (url === null) return null;
  const method = methodAfter(response.status, leg.method);
  const [changesMethod, changesOrigin] = [method !== leg.method, originOf(url) !== originOf(leg.url)];
  const isForeign = !isSameOrigin(url, leg.requestState.pageOrigin);
  return {
    url,
    method,
    headers: leg.headers.filter(
      ([name]) =>
        survivesRedirect(name, changesMethod, changesOrigin) && !(isForeign && dropsOnRedirect.has(name.toLowerCase())),
    ),
    body: changesMethod ? null : leg.body,
    requestState: afterRedirect(leg.requestState, leg.url, url),
  };
}
