import type { Exchange, Response } from "../../fetch/exchange";
import { getHeader } from "../../fetch/headers";
import { parseUrl } from "../../fetch/origin";
import { rememberLast, rememberRecent } from "../../fetch/remember";
import { locationOf } from "../../fetch/redirect";
import { isSameForm } from "../same-form";
import { LOGINS } from "./logins";
import type { Login } from "./responder";

/** The login page that a URL is, by its host, path and query; `null` when it is none. */
export function loginAt(url: string | null): Login | null {
  return url === null ? null : loginOf(url);
}

const loginOf = rememberLast((url: string): Login | null => {
  const parsed = parseUrl(url);
  if (parsed === null) return null;
  const { hostname, pathname, search, hash } = parsed;
  const path = `${pathname}${hash}`;
  return (
    loginsOn(hostname).find(({ paths, query }) => (paths?.test(path) ?? true) && (query?.test(search) ?? true)) ?? null
  );
});

/** The login pages that can be on that host. A recording has few hosts. */
const loginsOn = rememberRecent((hostname: string): readonly Login[] =>
  LOGINS.filter(({ hosts }) => hosts?.test(hostname) ?? true),
);

/** The login page that a redirect leads to. One that changes the form of a URL alone is about the form, whatever the path is called. */
export function loginBehind(target: string | null, from: string): Login | null {
  const login = loginAt(target);
  return target !== null && login?.hosts === undefined && isSameForm(target, from) ? null : login;
}

/** A login page and its URL. */
interface LoginTarget {
  readonly login: Login;
  readonly url: string;
}

/** The login page that a redirect of the exchange leads to, on a preflight or a response, on any host; `null` for none. */
export function loginAfterRedirect({ hops }: Exchange): LoginTarget | null {
  let before: string | null = null;
  for (const { url, preflight, response } of hops) {
    const found =
      (before === null ? null : loginTarget(url, before)) ??
      loginTarget(locationIn(preflight?.response, url), url) ??
      loginTarget(locationIn(response, url), url);
    if (found !== null) return found;
    before = url;
  }
  return null;
}

const locationIn = (response: Response | null | undefined, url: string): string | null =>
  response ? locationOf(response, url) : null;

function loginTarget(url: string | null, from: string): LoginTarget | null {
  const login = loginBehind(url, from);
  return login === null || url === null ? null : { login, url };
}

/**
 * Whether the script requested the start of a login, which is a page for people. A login in front that keeps the URL for later
 * (`?rd=https%3A%2F%2F...`) met a request for something else, whatever that is called.
 */
export function startsLogin(exchange: Exchange): boolean {
  const [{ url }] = exchange.hops;
  const login = loginAt(url);
  const target = loginAfterRedirect(exchange)?.url ?? null;
  // A host that has nothing but logins keeps its own URLs too.
  return login !== null && (login.hosts !== undefined || target === null || !isKeptIn(target, url));
}

/** Whether the script requested the page of a login itself, and got it. */
export function servesLogin({ hops: [{ url, method, response }] }: Exchange): boolean {
  const isPage = /^text\/html\b/i.test(getHeader(response?.headers, "content-type") ?? "");
  return method === "GET" && response?.status === 200 && isPage && loginAt(url) !== null;
}

/** Whether a query has the whole URL, or its path, as a value of its own. */
function isKeptIn(target: string, url: string): boolean {
  const [kept, path] = [parseUrl(url), parseUrl(target)];
  if (kept === null || path === null) return false;
  const { href, origin, pathname, search } = kept;
  const wanted = new Set([href, `${origin}${pathname}`, `${pathname}${search}`, pathname]);
  return [...path.searchParams.values()].some((value) => value.length > 1 && wanted.has(value));
}
