import { type Need, isPlain } from "./need";
import type { OwnProxy } from "./proxies/own-proxy";
import type { Snippet } from "./remedy";

/** The own path that stands for the other server. */
export const PREFIX = "/upstream";

/** The code by which these pass requests on to the server that the request stopped at; none where a value can't stand in code. */
export function codeOf(need: Need, proxies: readonly OwnProxy[]): readonly Snippet[] {
  if (!isPlain(need)) return [];
  return proxies.map(({ where, language, text }) => ({
    where,
    language,
    text: text({ target: need.url.origin, prefix: PREFIX }),
  }));
}
