import type { Situation } from "./situation";
import { editDistance } from "./words/near";

/** Every CORS header there is. A response may bear any of them, and none is a misspelling of another. */
const REAL: ReadonlySet<string> = new Set([
  "access-control-allow-origin",
  "access-control-allow-methods",
  "access-control-allow-headers",
  "access-control-allow-credentials",
  "access-control-expose-headers",
  "access-control-max-age",
  "access-control-request-method",
  "access-control-request-headers",
  "access-control-allow-private-network",
]);

const MOST_EDITS = 4;

/** The name, as it was spelled, of a response header that was meant to be the one the browser missed, or `null`. */
export function misspelledName({ first, response }: Situation): string | null {
  if (!first?.header || first.value !== null) return null;
  const wanted = first.header.toLowerCase();
  if (!REAL.has(wanted)) return null;
  for (const [name] of response?.headers ?? []) {
    if (Math.abs(name.length - wanted.length) > MOST_EDITS) continue;
    const lower = name.toLowerCase();
    if (!REAL.has(lower) && editDistance(lower, wanted, MOST_EDITS) <= MOST_EDITS) return name;
  }
  return null;
}
