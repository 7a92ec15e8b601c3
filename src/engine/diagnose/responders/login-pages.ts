import { parseUrl } from "../../fetch/origin";
import { locationOf } from "../../fetch/redirect";
import type { Exchange } from "../../fetch/exchange";
import { LOGINS } from "./logins";
import type { Login } from "./responder";

/** The login page that a URL is, by its host, path and query; `null` when it is none. */
export function loginAt(url: string | null): Login | null {
  const parsed = url === null ? null : parseUrl(url);
  if (parsed === null) return null;
  const { hostname, pathname, search, hash } = parsed;
  return (
    LOGINS.find(
      ({ hosts, paths, query }) =>
        (hosts?.test(hostname) ?? true) && (paths?.test(`${pathname}${hash}`) ?? true) && (query?.test(search) ?? true),
    ) ?? null
  );
}

/** A login page and its URL. */
interface LoginTarget {
  readonly login: Login;
  readonly url: string;
}

/** The login page that a redirect of the exchange leads to, on a preflight or a response, on any host; `null` for none. */
export function loginAfterRedirect({ hops }: Exchange): LoginTarget | null {
  const targets = hops.flatMap(({ url, preflight, response }, index) => [
    ...(index > 0 ? [url] : []),
    ...[preflight?.response, response].map((one) => (one ? locationOf(one, url) : null)),
  ]);
  for (const url of targets) {
    const login = loginAt(url);
    if (login !== null && url !== null) return { login, url };
  }
  return null;
}
