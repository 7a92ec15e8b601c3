import type { HeaderList } from "./exchange";
import { headerLines, normalizeValue } from "./headers";

/**
 * The names that `Vary` lists, in lower case; `*` is one of them. Blanks may stand on either side of a comma.
 * https://httpwg.org/specs/rfc9110.html#field.vary
 */
export function varyNames(headers: HeaderList): ReadonlySet<string> {
  const names = headerLines(headers, "vary").flatMap((line) => line.split(","));
  return new Set(names.map((name) => normalizeValue(name).toLowerCase()));
}

/** Whether a cache keeps the responses to different origins apart: `Vary` names `Origin`, or everything. */
export function variesByOrigin(headers: HeaderList): boolean {
  const names = varyNames(headers);
  return names.has("origin") || names.has("*");
}
