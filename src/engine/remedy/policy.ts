import type { Exchange, Hop } from "../fetch/exchange";
import { getHeader } from "../fetch/headers";
import { OPAQUE, isLoopbackHost, originOf, parseUrl } from "../fetch/origin";
import { isToken } from "../fetch/tokens";
import { completed } from "./complete";
import { EXPOSE_HEADERS } from "./expose";
import type { Fix, FullDiagnosis } from "./fix";
import { ANY, type Grants, grantsOf, unique, uniqueNames } from "./grants";
import { isBlockedByCorp, type Need, needsOf } from "./server-needs";

export { ANY } from "./grants";

/** What one server has to allow: a Fix without the single exchange it came from, and what every Recipe is made of. */
export interface Policy {
  /** The origin of the server that has to allow it: `https://api.example`. */
  readonly server: string;
  /** The path of the first request it is for: `/v1/items`. */
  readonly path: string;
  /** Serialised origins, at least one; or `*` alone, never together with credentials. */
  readonly origins: readonly [string, ...string[]];
  /** Those of the origins that did not ask, but are allowed today whoever asks. */
  readonly granted: readonly string[];
  /** The methods to allow, at least one, as the page writes them. */
  readonly methods: readonly [string, ...string[]];
  /** The names of the request headers to allow; may be empty. */
  readonly headers: readonly string[];
  readonly credentials: boolean;
  /** For how many seconds a browser may remember the preflight response; `null` leaves it to the browser (5 seconds). */
  readonly maxAge: number | null;
  /** The names of the response headers that scripts may read beside those they always may; may be empty. */
  readonly exposed: readonly string[];
  /** Whether pages of other origins embed files that the server's Cross-Origin-Resource-Policy keeps from them. */
  readonly embedded: boolean;
  /** Whether the server has a list of origins that no response shows: the code has to extend it, where it can. */
  readonly hidesList: boolean;
  /** Whether any origin reads every response of the server today, without credentials, and the policy lists origins. */
  readonly open: boolean;
}

/** One exchange that a server shall serve from now on. */
export interface Asked {
  readonly exchange: Exchange;
  readonly fix: Fix | null;
  readonly credentialed: boolean;
}

/**
 * An exchange with the fix that holds whatever its credentials mode is, where there is one. `sendsNone`: the person says that
 * the script sends no credentials wherever that is open.
 */
export function askedOf(exchange: Exchange, diagnosis: FullDiagnosis, sendsNone = false): Asked {
  const { fix, fixWithCookies, request } = diagnosis;
  if (fixWithCookies !== null && !sendsNone) return { exchange, fix: fixWithCookies, credentialed: true };
  return { exchange, fix, credentialed: request.credentials === "include" };
}

/** The origins of the servers that have something to change for these exchanges. */
export function serversToFix(asked: readonly Asked[]): readonly string[] {
  const urls = asked.flatMap(({ exchange, fix }) => {
    if (isBlockedByCorp(exchange)) return [exchange.hops.at(-1)?.url ?? ""];
    const { hops } = completed(exchange);
    return (fix?.changes ?? []).map(({ hop }) => hops[hop]?.url ?? "");
  });
  return unique(urls.map(originOf).filter((server) => server !== null));
}

/**
 * What the servers of one exchange have to allow so that this one works: one policy for each origin that its fix touches.
 * What their responses to it grant today stays granted. A server whose values can't be written as a policy (a method that is
 * no token) has none.
 */
export function policiesForRequest(asked: Asked): readonly Policy[] {
  return serversToFix([asked]).flatMap((server) => policyForServer(server, [asked]) ?? []);
}

/**
 * What that server has to allow for everything that the page of the first exchange was seen to need of it, and what it grants
 * today: origins, methods, headers, credentials, exposed headers, age. `also` holds origins that the person wants in besides;
 * those of other hosts are never taken in unasked, nor those that sent no credentials where credentials are allowed.
 */
export function policyForServer(server: string, asked: readonly Asked[], also: readonly string[] = []): Policy | null {
  const { needs, grants, embedded } = seenAt(server, asked);
  const welcome = welcomed(needs, { page: pageOf(asked), also, hasCredentials: grants.credentials });
  const credentials = grants.credentials || welcome.some(({ credentialed }) => credentialed);
  const open = grants.origins.includes(ANY) || (welcome.length > 0 && welcome.every(({ origin }) => origin === ANY));
  const listed = unique([...welcome.map(({ origin }) => origin), ...grants.origins]).filter((one) => one !== ANY);
  // Where anybody may ask, a list says nothing more; where credentials are allowed, nobody unlisted may.
  const [origin, ...origins] = open && !credentials ? [ANY] : listed;
  const [method = "GET", ...methods] = unique([
    ...welcome.map((need) => need.method),
    ...grants.methods.filter((name) => name !== ANY),
  ]);
  const headers = uniqueNames([
    ...welcome.flatMap((need) => need.headers),
    ...grants.headers.filter((name) => name !== ANY),
  ]);
  if (origin === undefined || ![origin, ...origins].every(isWritable)) return null;
  if (![method, ...methods, ...headers].every(isToken)) return null;
  return {
    server,
    path: needs[0]?.path ?? "/",
    origins: [origin, ...origins],
    granted: grants.origins.filter((one) => one !== ANY && !welcome.some((need) => need.origin === one)),
    methods: [method, ...methods],
    headers,
    credentials,
    maxAge: grants.maxAge,
    exposed: uniqueNames([...grants.exposed, ...asked.flatMap((one) => exposedBy(one, server))]).filter(
      (name) => name !== ANY || !credentials,
    ),
    embedded,
    hidesList: grants.hidesList,
    open: origin !== ANY && grants.open,
  };
}

/** The response headers that the fix of an exchange lets its page read. */
function exposedBy({ exchange, fix }: Asked, server: string): string[] {
  const { hops } = completed(exchange);
  const here = (fix?.changes ?? []).filter(({ hop }) => isAt(hops[hop]?.url ?? "", server));
  return here.flatMap(({ set }) => (set[EXPOSE_HEADERS] ?? "").split(",").map((name) => name.trim())).filter(isToken);
}

/** What there is to know about a policy before it takes the place of what the server does today. */
export interface Review {
  /** What the server grants today to anybody, and the policy only to those it lists. */
  readonly narrows: readonly ("origin" | "method" | "header" | "exposed")[];
  /** Origins that asked this server too and are not in the policy. */
  readonly leftOut: readonly string[];
  /** Whether the server was seen to allow the page: code for it may be there. */
  readonly allowsPage: boolean;
}

/** Compares a policy with what its server grants today, as far as that was seen. */
export function reviewOf(policy: Policy, asked: readonly Asked[]): Review {
  const { needs, grants, allowsPage } = seenAt(policy.server, asked);
  const narrows = [
    ["origin", grants.origins, policy.origins],
    ["method", grants.methods, policy.methods],
    ["header", grants.headers, policy.headers],
    ["exposed", grants.exposed, policy.exposed],
  ] as const;
  const isOpen = policy.origins[0] === ANY;
  return {
    narrows: narrows.filter(([, today, then]) => today.includes(ANY) && !then.includes(ANY)).map(([what]) => what),
    leftOut: unique(needs.map(({ origin }) => origin)).filter(
      (origin) => origin !== ANY && !isOpen && !policy.origins.includes(origin),
    ),
    allowsPage,
  };
}

/** Whether the server was seen to grant all of a policy to the page: its code is in place, as far as responses tell. */
export function isGranted(policy: Policy, asked: readonly Asked[]): boolean {
  const { grants, allowsPage } = seenAt(policy.server, asked);
  const has = (wanted: readonly string[], granted: readonly string[]): boolean => {
    const names = new Set(granted.map((name) => name.toLowerCase()));
    return wanted.every((name) => names.has(name.toLowerCase()));
  };
  const sawPreflight = grants.methods.length > 0;
  const isPermitted = has(policy.methods, grants.methods) && has(policy.headers, grants.headers);
  const isAllowed = policy.origins[0] === ANY ? grants.origins.includes(ANY) : allowsPage;
  return isAllowed && (!sawPreflight || isPermitted) && (!policy.credentials || grants.credentials);
}

/** Whether a request is refused that a policy covers: its code is not in place. What the policy does not cover tells nothing. */
export function isRefuted(policy: Policy, asked: readonly Asked[]): boolean {
  return asked.some((one) => {
    const { needs } = seenAt(policy.server, one.fix === null ? [] : [one]);
    return needs.length > 0 && needs.every((need) => covers(policy, need));
  });
}

function covers({ origins, methods, headers, credentials }: Policy, need: Need): boolean {
  const names = new Set(headers.map((name) => name.toLowerCase()));
  return (
    (origins[0] === ANY || origins.includes(need.origin)) &&
    methods.includes(need.method) &&
    need.headers.every((name) => names.has(name.toLowerCase())) &&
    (credentials || !need.credentialed)
  );
}

/**
 * A policy whose code is in place, with what the next one needs and the server does not grant yet. What it grants besides comes
 * from elsewhere and stays.
 */
export function extendedBy(policy: Policy, next: Policy, asked: readonly Asked[]): Policy {
  const { grants } = seenAt(policy.server, asked);
  const added = (names: readonly string[], granted: readonly string[]): string[] => {
    const known = new Set(granted.map((name) => name.toLowerCase()));
    return names.filter((name) => !known.has(name.toLowerCase()));
  };
  const isOpen = policy.origins[0] === ANY;
  return {
    ...policy,
    path: next.path,
    origins: isOpen ? [ANY] : [...policy.origins, ...added(next.origins, [...policy.origins, ...grants.origins])],
    methods: [...policy.methods, ...added(next.methods, [...policy.methods, ...grants.methods])],
    headers: [...policy.headers, ...added(next.headers, [...policy.headers, ...grants.headers])],
    exposed: [...policy.exposed, ...added(next.exposed, [...policy.exposed, ...grants.exposed])],
    credentials: policy.credentials || next.credentials,
    embedded: policy.embedded || next.embedded,
  };
}

function isAt(url: string, server: string): boolean {
  return url.startsWith(server) && originOf(url) === server;
}

function seenAt(
  server: string,
  asked: readonly Asked[],
): { needs: readonly Need[]; grants: Grants; embedded: boolean; allowsPage: boolean } {
  const here = asked.filter(({ exchange, fix }) => fix !== null || exchange.hops.some(({ url }) => isAt(url, server)));
  const needs = here.flatMap((one) =>
    needsOf(one.exchange, one.fix)
      .filter(({ url }) => isAt(url, server))
      .map(({ need }) => ({ ...need, credentialed: one.credentialed })),
  );
  const asking = here.flatMap(({ exchange: { hops, origin } }) =>
    hops.filter(({ url }) => isAt(url, server)).map((hop) => ({ hop, origin })),
  );
  const embedded = here.some(({ exchange }) => isBlockedByCorp(exchange));
  const allowsPage = asking.some(({ hop, origin }) => origin === pageOf(asked) && allowedOrigins(hop).includes(origin));
  return { needs, grants: grantsOf(asking), embedded, allowsPage };
}

function allowedOrigins({ preflight, response }: Hop): readonly (string | null)[] {
  return [preflight?.response, response].map((one) => getHeader(one?.headers ?? [], "access-control-allow-origin"));
}

/** The origin that the fix is for, whose person is reading. */
function pageOf(asked: readonly Asked[]): string {
  return asked[0]?.exchange.origin ?? OPAQUE;
}

/**
 * The needs that may be granted without asking. A frame of another site must not get in because it was there, nor may an
 * origin that asked without credentials get to send them. Opaque origins count only where nobody else asks.
 */
function welcomed(
  needs: readonly Need[],
  { page, also, hasCredentials }: { page: string; also: readonly string[]; hasCredentials: boolean },
): readonly Need[] {
  const listable = needs.filter(({ origin }) => origin !== ANY);
  if (listable.length === 0) return needs;
  const isOwn = ({ origin }: Need) => origin === page || also.includes(origin);
  const allowsCredentials = hasCredentials || listable.some((need) => isOwn(need) && need.credentialed);
  return listable.filter(
    (need) => isOwn(need) || (isSameHost(need.origin, page) && (!allowsCredentials || need.credentialed)),
  );
}

/** Whether an origin is that of one of these pages, or of their host; an opaque one can't be told. */
export function isOfPages(origin: string, pages: readonly string[]): boolean {
  return origin === OPAQUE || pages.some((page) => page === origin || isSameHost(origin, page));
}

/** Whether both are the same machine's, or one is under the other's name: `example.com` and `app.example.com`. */
function isSameHost(one: string, other: string): boolean {
  const [a, b] = [parseUrl(one)?.hostname ?? "", parseUrl(other)?.hostname ?? ""];
  if (a === "" || b === "") return false;
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`) || (isLoopbackHost(a) && isLoopbackHost(b));
}

/** `*`, or an origin in visible ASCII, as browsers serialise one. */
function isWritable(origin: string): boolean {
  return origin === ANY || (/^[!-~]+$/.test(origin) && !origin.includes("\\") && originOf(origin) !== null);
}
