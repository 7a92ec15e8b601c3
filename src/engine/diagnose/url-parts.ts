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

/** The URL without its query. */
export function withoutQuery(url: string): string {
  return url.split("?", 1)[0] ?? url;
}
