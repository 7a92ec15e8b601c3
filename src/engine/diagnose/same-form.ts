import { parseUrl } from "../fetch/origin";

/** Whether two URLs name one thing and differ in form alone: the scheme, `www.`, slashes too many or too few. */
export function isSameForm(one: string, other: string): boolean {
  const [from, to] = [parseUrl(one), parseUrl(other)];
  if (from === null || to === null) return false;
  return withoutWww(from.hostname) === withoutWww(to.hostname) && bare(from.pathname) === bare(to.pathname);
}

const withoutWww = (hostname: string): string => hostname.replace(/^www\./, "");
const bare = (path: string): string => path.replace(/\/{2,}/g, "/").replace(/\/$/, "");
