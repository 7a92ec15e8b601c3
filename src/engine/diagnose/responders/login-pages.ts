import { parseUrl } from "../../fetch/origin";
import { LOGINS } from "./logins";
import type { Login } from "./responder";

/** The login page that a URL is, by its host, path and query; `null` when it is none. */
export function loginAt(url: string | null): Login | null {
  const parsed = url === null ? null : parseUrl(url);
  if (parsed === null) return null;
  const { hostname, pathname, search } = parsed;
  return (
    LOGINS.find(
      ({ hosts, paths, query }) =>
        (hosts?.test(hostname) ?? true) && (paths?.test(pathname) ?? true) && (query?.test(search) ?? true),
    ) ?? null
  );
}
