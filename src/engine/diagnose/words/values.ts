import type { Exchange } from "../../fetch/exchange";
import { parseUrl } from "../../fetch/origin";
import { spelledOut } from "./unseen";

/** How values from the network stand in a sentence. Views show what is between backticks as code, and nothing else of it. */

const MOST_CHARACTERS = 120;

/** A value with nothing to cut, to spell out or to replace, as almost all are: printable ASCII without a backtick. */
const PLAIN = /^[ -_a-~]{1,120}$/;

/**
 * A value as code: cut when long, what can't be seen spelled out (`\u202e`), its own backticks replaced so that it ends where
 * it ends. An empty value is said in words.
 */
export function code(value: string): string {
  if (PLAIN.test(value)) return `\`${value}\``;
  if (value === "") return "an empty value";
  const start = Array.from(value.slice(0, 2 * MOST_CHARACTERS))
    .slice(0, MOST_CHARACTERS)
    .join("");
  return `\`${spelledOut(start.replaceAll("`", "'"))}${start.length < value.length ? "…" : ""}\``;
}

/** The host of a URL as code (`api.example:8443`), or the whole of a text that names none (`localhost:3000/a`, which lacks its scheme). */
export function host(url: string): string {
  const named = parseUrl(url)?.host ?? "";
  return code(named === "" ? url : named);
}

/** What the person asked for: method and path as code. */
export function request({ hops: [first] }: Exchange): string {
  return code(`${first.method} ${parseUrl(first.url)?.pathname ?? first.url}`);
}

/** "`a`", "`a` and `b`", "`a`, `b` and `c`", or "`a`, `b` and 7 more" where there are more than `most`. */
export function list(values: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const shown = values.slice(0, values.length > most ? most - 1 : most).map(code);
  return enumerate(values.length > shown.length ? [...shown, `${values.length - shown.length} more`] : shown, "and");
}

/**
 * Parts of a sentence as one: "a", "a and b", "a, b and c", without a comma before the last. `Intl.ListFormat` says the same, and
 * takes Node 30 ms and more to start (measured on 20).
 */
export function enumerate(parts: readonly string[], word: "and" | "or"): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} ${word} ${last}`;
}

/** A header's value in a sentence, for a header that may be missing. */
export function valueOrNothing(value: string | null): string {
  return value === null || value === "" ? "nothing" : code(value);
}

/** Whole sentences one after the other, those left out that do not apply. */
export function sentences(...all: readonly (string | null)[]): string {
  return all.filter((sentence) => sentence !== null).join(" ");
}

/** The whole message for a count: English has a form for one, and another for all else. `Intl.PluralRules` takes longer than the sentence. */
export function plural(count: number, forms: { readonly one: string; readonly other: string }): string {
  return count === 1 ? forms.one : forms.other;
}
