import { withoutEdges } from "./edges";
import { rememberRecent } from "./remember";

/** Tokens and lists of them. https://httpwg.org/specs/rfc9110.html#tokens */

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** What may stand around an element of a list: spaces and tabs, and nothing else that looks blank. */
const BLANKS = "\t ";

export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

export type TokenList =
  | { readonly valid: true; readonly tokens: readonly string[] }
  /** `element` is the first one that is no token, `character` the first one in it that may not be there. */
  | { readonly valid: false; readonly element: string; readonly character: string };

/**
 * A header value as a comma-separated list of tokens; empty elements are skipped, one bad element spoils the whole list.
 * https://fetch.spec.whatwg.org/#extract-header-list-values with the ABNF `#method` and `#field-name`.
 */
export const parseTokenList = rememberRecent((value: string): TokenList => {
  const tokens: string[] = [];
  for (const part of value.split(",")) {
    const element = withoutEdges(part, BLANKS);
    if (element === "") continue;
    if (!isToken(element)) {
      const character = [...element].find((one) => !isToken(one)) ?? "";
      return { valid: false, element, character };
    }
    tokens.push(element);
  }
  return { valid: true, tokens };
});
