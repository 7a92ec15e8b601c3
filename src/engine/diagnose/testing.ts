/** Diagnoses of exchanges in the notation of `notation.ts`, for tests. */

import { diagnose } from "./diagnose";
import type { Diagnosis } from "./diagnosis";
import { exchangeOf, exchangesOf } from "./notation";

export { exchangeOf, exchangesOf } from "./notation";

/** The diagnosis of one exchange, given what was seen before it. */
export function diagnosisOf(text: string, ...earlier: string[]): Diagnosis {
  const all = exchangesOf(...earlier, text);
  return diagnose(all.at(-1) ?? exchangeOf(text), all);
}

/** The cause that is named, or `null` for none. */
export function causeIn(text: string, ...earlier: string[]): string | null {
  return diagnosisOf(text, ...earlier).cause;
}
