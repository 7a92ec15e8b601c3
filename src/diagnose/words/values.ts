import type { Exchange } from "../../fetch/exchange";
import { parseUrl } from "../../fetch/origin";

/** How values from the network stand in a sentence. Views show what is between backticks as code, and nothing else of it. */

const MOST_CHARACTERS = 120;

/** A value as code: cut when long, its own backticks replaced so that it ends where it ends. */
export function code(value: string): string {
  const plain = value.replaceAll("`", "'");
  return `\`${plain.length > MOST_CHARACTERS ? `${plain.slice(0, MOST_CHARACTERS)}…` : plain}\``;
}

/** The host of a URL as code (`api.example:8443`). */
export function host(url: string): string {
  return code(parseUrl(url)?.host ?? url);
}

/** What the person asked for: method and path as code. */
export function request({ hops: [first] }: Exchange): string {
  return code(`${first.method} ${parseUrl(first.url)?.pathname ?? first.url}`);
}

/** "`a`", "`a` and `b`", "`a`, `b` and `c`". */
export function list(values: readonly string[]): string {
  const shown = values.map(code);
  const last = shown.pop() ?? "";
  return shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
}

/** A header's value in a sentence, for a header that may be missing. */
export function valueOrNothing(value: string | null): string {
  return value === null || value === "" ? "nothing" : code(value);
}
