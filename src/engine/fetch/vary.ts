import type { HeaderList } from "./exchange";
import { getHeader, normalizeValue } from "./headers";
import { rememberRecent } from "./remember";

/**
 * The names that `Vary` lists, in lower case; `*` is one of them. Blanks may stand on either side of a comma.
 * https://httpwg.org/specs/rfc9110.html#field.vary
 */
export function varyNames(headers: HeaderList): ReadonlySet<string> {
  return namesIn(getHeader(headers, "vary") ?? "");
}

const namesIn = rememberRecent((value: string): ReadonlySet<string> => {
  return new Set(value.split(",").map((name) => normalizeValue(name).toLowerCase()));
});

/** Whether a cache keeps the responses to different origins apart: `Vary` names `Origin`, or everything. */
export function variesByOrigin(headers: HeaderList): boolean {
  const names = varyNames(headers);
  return names.has("origin") || names.has("*");
}
