import { parseUrl } from "../fetch/origin";

/** `api.example:8443` of a URL; the text itself when it is none. */
export function hostOf(url: string): string {
  return parseUrl(url)?.host || url;
}

/** Path and query of a URL; the text itself when it is none. */
export function pathOf(url: string): string {
  const parsed = parseUrl(url);
  return parsed === null ? url : `${parsed.pathname}${parsed.search}`;
}

/** A part that is twice in a row in the path (`/v1/v1`), as where a base URL ends with what the path begins with; `null` for none. */
export function repeatedPart(url: string): string | null {
  const { pathname = "" } = parseUrl(url) ?? {};
  return /\/([^/]*[a-z][^/]*)\/\1(?=\/|$)/i.exec(pathname)?.[1] ?? null;
}

/** The URL without its query. */
export function withoutQuery(url: string): string {
  return url.split("?", 1)[0] ?? url;
}
