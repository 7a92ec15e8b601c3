import { STANDARD } from "../fetch/engines";
import type { Exchange, HeaderList, Hop } from "../fetch/exchange";
import { getHeader } from "../fetch/headers";
import { askedHeaders, journeys } from "../fetch/judge";
import { OPAQUE, originOf, parseUrl } from "../fetch/origin";
import { requestOrigin } from "../fetch/redirect";
import { isToken, parseTokenList } from "../fetch/tokens";
import { applyChanges } from "./apply";
import { completed } from "./complete";
import type { Fix, FullDiagnosis } from "./fix";

/** What one server has to allow: a Fix without the single exchange it came from, and what every Recipe is made of. */
export interface Policy {
  /** The origin of the server that has to allow it: `https://api.example`. */
  readonly server: string;
  /** The path of the first request it is for: `/v1/items`. */
  readonly path: string;
  /** Serialised origins, at least one; or `*` alone, never together with credentials. */
  readonly origins: readonly [string, ...string[]];
  /** The methods to allow, at least one, as the page writes them. */
  readonly methods: readonly [string, ...string[]];
  /** The names of the request headers to allow; may be empty. */
  readonly headers: readonly string[];
  readonly credentials: boolean;
  /** For how many seconds a browser may remember the preflight's answer; `null` leaves it to the browser (5 seconds). */
  readonly maxAge: number | null;
}

/** Any origin. */
export const ANY = "*";

/** The longest that every browser keeps a preflight's answer: Chromium's cap, in seconds. Firefox keeps it for a day. */
const LONGEST_MAX_AGE = 7200;

/**
 * What the servers of one exchange have to allow so that its fix is done: one policy for each origin that the fix touches.
 * What they allow already stays allowed; a `*` in a list is replaced by what was asked. A server whose values can't be
 * written as a policy (a method that is no token) has none.
 */
export function policiesForRequest(exchange: Exchange, fix: Fix, credentialed: boolean): readonly Policy[] {
  const mended = applyChanges(completed(exchange), fix.changes);
  return serversToMend([{ exchange, fix, credentialed }]).flatMap((server) => {
    const parts = journeys(mended)
      .filter(({ hop }) => originOf(hop.url) === server)
      .map(({ hop, journey }) => partOf(hop, requestOrigin(journey), credentialed));
    const policy = union(server, parts, null);
    return policy ? [policy] : [];
  });
}

/** One exchange that a server shall serve from now on. */
export interface Asked {
  readonly exchange: Exchange;
  readonly fix: Fix | null;
  readonly credentialed: boolean;
}

/** An exchange with its fix; where two answers fit, the likelier one's. */
export function askedOf(exchange: Exchange, diagnosis: FullDiagnosis): Asked {
  const { fix, request } = diagnosis.alternatives[0] ?? diagnosis;
  return { exchange, fix, credentialed: request.credentials === "include" };
}

/** The origins of the servers that a fix has something to change on. */
export function serversToMend(asked: readonly Asked[]): readonly string[] {
  const urls = asked.flatMap(({ exchange, fix }) => {
    const { hops } = completed(exchange);
    return (fix?.changes ?? []).map(({ hop }) => hops[hop]?.url ?? "");
  });
  return unique(urls.map(originOf).filter((server) => server !== null));
}

/**
 * What that server has to allow for everything that was seen to be asked of it: every page's origin, all methods, all
 * headers. Requests from opaque origins count only where nobody else asks: they can't be told apart, so no list can hold them.
 */
export function policyForProduction(server: string, asked: readonly Asked[]): Policy | null {
  const parts = asked.flatMap(({ exchange, fix, credentialed }) => {
    const mended = fix ? applyChanges(completed(exchange), fix.changes) : exchange;
    return journeys(mended)
      .filter(({ hop, journey }) => originOf(hop.url) === server && journey.crossed)
      .map(({ hop, journey }) => partOf(hop, requestOrigin(journey), credentialed));
  });
  const listable = parts.filter(({ origins }) => origins[0] !== ANY);
  return union(server, listable.length > 0 ? listable : parts, LONGEST_MAX_AGE);
}

type Wanted = Omit<Policy, "server" | "maxAge" | "origins" | "methods"> & {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
};

function partOf(hop: Hop, origin: string, credentialed: boolean): Wanted {
  const answer = hop.preflight?.response?.headers ?? [];
  return {
    path: parseUrl(hop.url)?.pathname ?? "/",
    origins: [origin === OPAQUE ? ANY : origin],
    methods: unique([hop.method, ...listed(answer, "access-control-allow-methods")]),
    headers: uniqueNames([
      ...(hop.preflight ? askedHeaders(hop, STANDARD) : []),
      ...listed(answer, "access-control-allow-headers"),
    ]),
    credentials: credentialed,
  };
}

function listed(headers: HeaderList, name: string): readonly string[] {
  const list = parseTokenList(getHeader(headers, name) ?? "");
  return list.valid ? list.tokens.filter((token) => token !== ANY) : [];
}

function union(server: string, parts: readonly Wanted[], maxAge: number | null): Policy | null {
  const credentials = parts.some((part) => part.credentials);
  const all = unique(parts.flatMap(({ origins }) => origins));
  // Where anybody may ask, a list says nothing more; where logins are sent, nobody unlisted may.
  const origins = all.includes(ANY) && !credentials ? [ANY] : all.filter((origin) => origin !== ANY);
  const methods = unique(parts.flatMap((part) => part.methods));
  const headers = uniqueNames(parts.flatMap((part) => part.headers));
  const [origin, ...moreOrigins] = origins;
  const [method, ...moreMethods] = methods;
  const path = parts[0]?.path;
  if (origin === undefined || method === undefined || path === undefined) return null;
  if (!origins.every(isWritable) || ![...methods, ...headers].every(isToken)) return null;
  return {
    server,
    path,
    origins: [origin, ...moreOrigins],
    methods: [method, ...moreMethods],
    headers,
    credentials,
    maxAge,
  };
}

/** `*`, or an origin in visible ASCII, as browsers serialise one. */
function isWritable(origin: string): boolean {
  return origin === ANY || (/^[!-~]+$/.test(origin) && !origin.includes("\\") && originOf(origin) !== null);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** Header names differ only by more than case; the first spelling stays. */
function uniqueNames(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}
