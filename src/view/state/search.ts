import type { Exchange } from "../../engine/fetch/exchange";
import type { FullDiagnosis } from "../../engine/remedy/fix";
import { type TextIndex, textsOf } from "./text-index";

/** Whether an exchange, with what is known of it, is what somebody looks for. */
export type Matcher = (exchange: Exchange, diagnosis: FullDiagnosis | null) => boolean;

/**
 * Looks for every word of the query anywhere in the exchange: URL, method, header, cause, browser error name, in any case.
 * `null` for an empty query, which matches everything. The index pays where many exchanges are asked about.
 */
export function matcherOf(query: string, index: TextIndex | null): Matcher | null {
  const words = query.split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const tests = words.map((word) => matcherOfWord(word, index));
  return (exchange, diagnosis) => tests.every((test) => test(exchange, diagnosis));
}

function matcherOfWord(word: string, index: TextIndex | null): Matcher {
  const patternOf = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "i");
  const pattern = patternOf(word);
  // As people write a header's name.
  const name = word.endsWith(":") ? new RegExp(`^${patternOf(word.slice(0, -1)).source}$`, "i") : pattern;
  const either = name === pattern ? pattern : new RegExp(`${pattern.source}|${name.source}`, "i");
  const find = index?.finder(either);
  // Thousands of diagnoses say the same few things.
  const tested = new Map<string, boolean>();
  const isHit = (text: string | null): boolean => {
    if (text === null) return false;
    const before = tested.get(text);
    if (before !== undefined) return before;
    const found = pattern.test(text);
    tested.set(text, found);
    return found;
  };
  return (exchange, diagnosis) =>
    (find?.(exchange) ?? isInTexts(exchange, either)) || (diagnosis !== null && isInDiagnosis(diagnosis, isHit));
}

function isInTexts(exchange: Exchange, pattern: RegExp): boolean {
  for (const text of textsOf(exchange)) if (pattern.test(text)) return true;
  return false;
}

function isInDiagnosis(
  { verdict, cause, label, violations }: FullDiagnosis,
  isHit: (text: string | null) => boolean,
): boolean {
  if (isHit(verdict) || isHit(cause) || isHit(label)) return true;
  return violations.some(({ rule, chromium, firefox }) => isHit(rule) || isHit(chromium) || isHit(firefox));
}
