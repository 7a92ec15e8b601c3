import type { Policy } from "../policy";

/** Under what path a development server passes requests on. */
export const PREFIX = "/api";

/**
 * Whether the API's paths begin with the prefix themselves. Otherwise it is taken off again before the request goes on, so that
 * no path of the API is mistaken for one of the page's own.
 */
export function hasPrefix({ path }: Policy): boolean {
  return path === PREFIX || path.startsWith(`${PREFIX}/`);
}

/** The path that the page has to ask its own server for. */
export function ownPath(policy: Policy): string {
  return hasPrefix(policy) ? policy.path : PREFIX + policy.path;
}
