import type { HeaderList } from "../engine/fetch/exchange";
import { getHeader, removeHeader } from "../engine/fetch/headers";
import { originOf, parseUrl } from "../engine/fetch/origin";
import { type Outsider, lookAlikes } from "./look-alikes";
import type { Probe } from "./probe";
import { isSafe, type ScriptRequest } from "./request";

/** What shall work, and for whom; one request of a script from each of the origins. */
export interface Target {
  readonly url: string;
  /** Serialised origins that must get in, at least one. */
  readonly origins: readonly [string, ...string[]];
  /** Serialised origins that must not. */
  readonly deny: readonly string[];
  readonly method: string;
  readonly headers: HeaderList;
  readonly credentials: boolean;
  readonly cookies: string | null;
  readonly body: Uint8Array | null;
  /** Response headers that the script needs to read. */
  readonly exposed: readonly string[];
}

export interface Scope {
  /** Whether what may change something is sent too. */
  readonly sendsUnsafe: boolean;
  /** Whether error responses, caches and outsiders are looked at besides. */
  readonly thorough: boolean;
}

/** All that is sent for one target from its first origin, in order; the other origins send the request alone. */
export interface Plan {
  readonly requests: readonly Probe[];
  /** What may stand in for a request that is kept back. */
  readonly standIns: readonly Probe[];
  readonly extras: readonly Probe[];
  readonly outsiders: readonly { readonly outsider: Outsider; readonly probe: Probe }[];
}

/** Which requests tell whether a target is served as it should be. Nothing but the request itself is ever sent with an unsafe method. */
export function planFor(target: Target, { sendsUnsafe, thorough }: Scope): Plan {
  const from = (origin: string): ScriptRequest => requestFrom(target, origin);
  const [first] = target.origins;
  const requests = target.origins.map((origin): Probe => ({ role: "request", request: from(origin), sendsUnsafe }));
  const standIns = isSafe(target)
    ? []
    : target.origins.map((origin): Probe => ({ role: "stand-in", request: reading(from(origin)), sendsUnsafe: false }));
  return {
    requests,
    standIns,
    extras: thorough ? extrasFor(target, from(first)) : [],
    outsiders: outsidersOf(target, thorough).map((outsider) => ({
      outsider,
      probe: { role: "refused", request: { ...from(outsider.origin), body: null }, sendsUnsafe: false },
    })),
  };
}

function requestFrom({ url, method, headers, credentials, cookies, body }: Target, origin: string): ScriptRequest {
  return { url, origin, method, headers, credentials: credentials ? "include" : "same-origin", cookies, body };
}

/** A GET that asks for the same with as little as possible: without a body, and without the headers of one. */
function reading(request: ScriptRequest): ScriptRequest {
  return { ...request, method: "GET", body: null, headers: removeHeader(request.headers, "content-type") };
}

function extrasFor(target: Target, request: ScriptRequest): Probe[] {
  const plain = { ...reading(request), headers: [] };
  const hasLogin = target.cookies !== null || getHeader(target.headers, "authorization") !== null;
  const withoutLogin = removeHeader(reading(request).headers, "authorization");
  const probes: (Probe | null)[] = [
    { role: "unknown-path", request: { ...plain, url: unknownPath(target.url) }, sendsUnsafe: false },
    hasLogin
      ? { role: "without-login", request: { ...plain, headers: withoutLogin, cookies: null }, sendsUnsafe: false }
      : null,
    // A page of the server's own origin names no origin.
    { role: "no-origin", request: { ...plain, origin: originOf(target.url) ?? "null" }, sendsUnsafe: false },
  ];
  return probes.filter((probe) => probe !== null);
}

/** Beside the URL, since another part of the server may have other rules. */
function unknownPath(url: string): string {
  const parsed = parseUrl(url);
  if (parsed === null) return url;
  const unknown = new URL(parsed);
  unknown.search = "";
  unknown.pathname = `${parsed.pathname.slice(0, parsed.pathname.lastIndexOf("/") + 1)}cors-why-no-such-path`;
  return unknown.href;
}

function outsidersOf(target: Target, thorough: boolean): readonly Outsider[] {
  const denied = target.deny.map((origin): Outsider => ({ origin, likeness: "denied" }));
  const alike = thorough || denied.length > 0 ? lookAlikes(target.origins[0]) : [];
  return [...denied, ...alike.filter(({ origin }) => ![...target.origins, ...target.deny].includes(origin))];
}
