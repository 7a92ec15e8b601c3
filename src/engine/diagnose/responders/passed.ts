import type { Exchange, Hop } from "../../fetch/exchange";
import { STANDARD } from "../../fetch/engines";
import { getHeader } from "../../fetch/headers";
import { askedHeaders } from "../../fetch/judge";
import { originOf, parseUrl } from "../../fetch/origin";
import type { Reason } from "./responder";

/** A request of the same page that the server's preflight response let through. */
export interface Passed {
  readonly url: string;
  readonly method: string;
  /** Names of the headers that needed permission. */
  readonly headers: readonly string[];
}

/** What a refusal can be for, and the header names that no request that passed had. */
export interface Unlisted {
  readonly because: readonly Reason[];
  readonly headers: readonly string[];
  /** Whether another request narrowed it down. */
  readonly isNarrowed: boolean;
}

/** The request that was refused. */
interface Refused {
  readonly url: string;
  readonly isPreflight: boolean;
  readonly method: string;
  readonly headersOf: () => readonly string[];
}

/** The requests from `origin` to a server that passed their preflight: the browser sent them. */
export function passedFrom({ origin, hops }: Exchange, server: string | null): readonly Passed[] {
  const isPassed = ({ url, preflight, response }: Hop): boolean => {
    const allowed = getHeader(preflight?.response?.headers, "access-control-allow-origin");
    return originOf(url) === server && response !== null && (allowed === origin || allowed === "*");
  };
  return hops
    .filter(isPassed)
    .map((hop) => ({ url: hop.url, method: hop.method, headers: askedHeaders(hop, STANDARD) }));
}

/**
 * What is left of the reasons for a refused preflight beside requests that passed: neither the origin, nor the method nor a header that
 * one of them had. A store's rule allows all of a request together, so there only requests with the same method count for headers, one at
 * a time, and only those to the same bucket. Other servers may have lists for each route: there those to the same folder count.
 */
export function narrowedBeside(
  asked: Refused,
  because: readonly Reason[],
  passed: readonly Passed[],
  isStore: boolean,
): Unlisted {
  const headers = because.includes("header") ? asked.headersOf() : [];
  const open = { because, headers, isNarrowed: false };
  const placeOf = isStore ? bucketOf : folderOf;
  const near = passed.filter(({ url }) => placeOf(url) === placeOf(asked.url));
  // One reason alone is what the response itself tells.
  if (!asked.isPreflight || near.length === 0 || because.length < 2) return open;
  const alike = near.filter(({ method }) => method === asked.method);
  const lists = isStore ? alike.map((one) => one.headers) : [near.flatMap((one) => one.headers)];
  const [added = headers] = lists
    .map((known) => headers.filter((name) => !known.includes(name)))
    .toSorted((one, other) => one.length - other.length);
  const isOpen: Readonly<Record<Reason, boolean>> = {
    origin: false,
    method: alike.length === 0,
    header: added.length > 0,
  };
  const rest = because.filter((reason) => isOpen[reason]);
  // All of it passed before: then it is something else, or the server was changed.
  return rest.length === 0 ? open : { because: rest, headers: added, isNarrowed: true };
}

/** The URL up to its last slash. */
const folderOf = (url: string): string => {
  const { host = "", pathname = "" } = parseUrl(url) ?? {};
  return host + pathname.slice(0, pathname.lastIndexOf("/"));
};

/** The bucket of a URL: its host, where the host is the bucket's own, or the part of the path that names it. */
export function bucketOf(url: string): string {
  const { host = "", hostname = "", pathname = "" } = parseUrl(url) ?? {};
  if (OWN_HOST.test(hostname)) return host;
  const [, named] = /\/b\/([^/]+)\/o(?:\/|$)/.exec(pathname) ?? /^\/([^/]*)/.exec(pathname) ?? [];
  return `${host}/${named ?? ""}`;
}

const OWN_HOST =
  /^.+\.(?:s3[.-](?:[a-z0-9.-]+\.)?amazonaws\.com|storage\.googleapis\.com|core\.[a-z.]+|oss-[a-z0-9-]+\.aliyuncs\.com|obs\.[a-z0-9-]+\.myhuaweicloud\.(?:com|eu)|cos\.[a-z0-9-]+\.myqcloud\.com|r2\.dev|[a-z0-9-]+\.digitaloceanspaces\.com)(?:\.cn)?$/;
