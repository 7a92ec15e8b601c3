import type { CauseId } from "../diagnose/causes/index";
import type { Browser } from "../fetch/exchange";
import type { Rule, Step } from "../fetch/violation";

/** What a browser logs of a request that failed, in all the wordings it had. */
export interface Message {
  readonly browser: Browser;
  /** The rules of which it tells. */
  readonly rules: readonly Rule[];
  /** The causes of which it tells besides those of the rules. */
  readonly causes?: readonly CauseId[];
  /** Where the request stopped, if the message tells. */
  readonly step?: Step;
  /** What the browser calls it elsewhere: a protocol's error, a console category, a network error. */
  readonly names?: readonly string[];
  /**
   * The sentences, today's first, then older ones. `{value}`, `{origin}`, `{status}` and the like stand for what the browser puts there;
   * see `PLACES`.
   */
  readonly texts: readonly string[];
  /** A page that explains it. */
  readonly mdn?: string;
}

/** What may stand in a place of a sentence; `{}` and other names are any text. Bounded, so that no text takes long. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ["url", String.raw`\S{1,2000}?`],
  ["target", String.raw`\S{0,2000}?`],
  ["page", String.raw`\S{1,2000}?`],
  ["origin", String.raw`\S{1,300}?`],
  // A token may hold quotes: https://httpwg.org/specs/rfc9110.html#tokens
  ["method", String.raw`\S{1,100}?`],
  ["header", String.raw`\S{1,300}?`],
  ["status", String.raw`\d{3}|\(null\)`],
  ["value", ".{0,2000}?"],
]);
const ANYTHING = ".{1,2000}?";

/** A sentence as it is looked for: how long its own words are, and the pattern, with a group for each place. */
export interface Template {
  readonly length: number;
  readonly pattern: RegExp;
}

/** The sentence as a pattern, for text that went through `plain`. */
export function templateOf(sentence: string): Template {
  // What a sentence starts with need not be looked for where it is a place: `{method} {url} net::ERR_FAILED`.
  const parts = plain(sentence)
    .replace(/^(\{\w*\}\s*)+/, "")
    .split(/\{(\w*)\}/);
  const seen = new Set<string>();
  const endsInPlace = parts.at(-1) === "";
  const source = parts.map((part, index) => {
    if (index % 2 === 0) {
      const own = part.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
      // Before a place at the end that is empty, `plain` cut the space off.
      return endsInPlace && index === parts.length - 3 ? own.replace(/ $/, " ?") : own;
    }
    const place = PLACES.get(part) ?? ANYTHING;
    if (part === "" || seen.has(part)) return `(?:${place})`;
    seen.add(part);
    return `(?<${part}>${place})`;
  });
  const length = parts.filter((_, index) => index % 2 === 0).join("").length;
  // A place at the end goes on as far as the line does.
  const end = endsInPlace ? String.raw`(?=\s*$|[\s"')])` : "";
  return { length, pattern: new RegExp(source.join("") + end, "iu") };
}

/** Text in one kind of quotes and of spaces, as people paste it from consoles, chats and tickets. */
export function plain(text: string): string {
  return text
    .replaceAll(/[‘’‚‛“”„‟"`«»‹›「」『』＂]/gu, "'")
    .replaceAll(/\s+/g, " ")
    .trim();
}
