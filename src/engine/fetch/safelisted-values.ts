import { normalizeValue } from "./headers";

/** Which values of the CORS-safelisted request headers need no permission, by the standard. Values as sent, without spaces around. */

/** https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte */
// oxlint-disable-next-line no-control-regex -- the rule is about control characters
const UNSAFE_BYTE = /[\u0000-\u0008\u000A-\u001F"():<>?@[\\\]{}\u007F]/;
const LANGUAGE_VALUE = /^[0-9A-Za-z *,\-.;=]*$/;
const FORM_TYPES: ReadonlySet<string> = new Set([
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "text/plain",
]);

export function isSafeAccept(value: string): boolean {
  return !UNSAFE_BYTE.test(value);
}

export function isSafeLanguage(value: string): boolean {
  return LANGUAGE_VALUE.test(value);
}

export function isSafeContentType(value: string): boolean {
  return !UNSAFE_BYTE.test(value) && FORM_TYPES.has(mimeEssence(value));
}

/** https://mimesniff.spec.whatwg.org/#mime-type-essence, or an empty string where the value is no MIME type. */
function mimeEssence(value: string): string {
  const [essence = ""] = value.split(";", 1);
  return normalizeValue(essence).toLowerCase();
}

/**
 * One range with a start: `bytes=0-`, `bytes=0-99`. https://fetch.spec.whatwg.org/#simple-range-header-value
 * `largest` is the largest number that an engine reads; the standard knows none.
 */
export function isSimpleRange(value: string, largest?: bigint): boolean {
  const match = /^bytes=(\d+)-(\d*)$/.exec(value);
  if (!match) return false;
  const start = BigInt(match[1] ?? "");
  const end = match[2] === "" ? start : BigInt(match[2] ?? "");
  return start <= end && (largest === undefined || end <= largest);
}
