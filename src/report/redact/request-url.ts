import { parseUrl } from "../../engine/fetch/origin";
import { isPersonal } from "./before-secrets";
import { holdsIssued } from "./issued";
import { isParameterName, looksPlain, looksSecret } from "./looks-plain";

/** What a query parameter is called whose value opens something, or says who somebody is. */
const SECRET_NAME =
  /token|key|secret|sig(nature)?$|passw|pwd|auth|session|sid$|code|jwt|otp|pin$|ticket|credential|nonce|state|assertion|e-?mail|phone|user|name$/i;

/** So few characters open nothing. */
const HARMLESS = 3;

/** A shorter value that only looks like a number is a date, an id or a version. */
const LONG = 12;

/** Which parts of a URL are masked, and with what. */
interface Masking {
  readonly mask: string;
  isSegment(segment: string, before: string): boolean;
  isName(name: string): boolean;
  isValue(name: string, value: string): boolean;
}

/**
 * A URL by which a program finds its request again, in a log that many may read: as it is, but for the user name, for what stands in the
 * path after a word such as "reset" and is no word, for keys and email addresses anywhere, and for those values of query, fragment and
 * matrix parameters that their name or their look gives away.
 */
export function requestUrl(text: string): string {
  const isValue = (name: string, value: string): boolean =>
    value.length > HARMLESS &&
    (SECRET_NAME.test(name) || holdsIssued(value) || (value.length >= LONG && looksSecret(value)));
  const hasValue = (segment: string): boolean =>
    segment.split(";").some((parameter) => {
      const [name = "", value] = parameter.split(/=(.*)/s);
      return value !== undefined && isValue(name, value);
    });
  return masked(text, {
    mask: "CUT",
    isSegment: (segment, before) =>
      (isPersonal(segment, before) && !looksPlain(segment)) || holdsIssued(segment) || hasValue(segment),
    isName: holdsIssued,
    isValue,
  });
}

/** A URL of which nothing is left but words, small numbers and the names of its parameters. */
export function plainUrl(text: string, mask: string): string {
  return masked(text, {
    mask,
    isSegment: (segment, before) => segment !== "" && (isPersonal(segment, before) || !looksPlain(segment)),
    isName: (name) => name !== "" && !isParameterName(name),
    isValue: (name, value) => value !== "" && (SECRET_NAME.test(name) || !looksPlain(value)),
  });
}

function masked(text: string, masking: Masking): string {
  const parsed = parseUrl(text);
  if (parsed === null) return text;
  const url = new URL(parsed);
  const before = url.href;
  const { mask, isSegment } = masking;
  if (url.username !== "" || url.password !== "") [url.username, url.password] = [mask, ""];
  const segments = url.pathname.split("/");
  const after = segments.map((segment, index) => (isSegment(segment, segments[index - 1] ?? "") ? mask : segment));
  if (after.some((segment, index) => segment !== segments[index])) url.pathname = after.join("/");
  url.search = parameters(url.search, masking);
  url.hash = parameters(url.hash, masking);
  return url.href === before ? text : url.href;
}

/** A query or a fragment, with the `?` or `#` before it. */
function parameters(text: string, { mask, isName, isValue }: Masking): string {
  const all = text.slice(1).split("&");
  const after = all.map((parameter) => {
    const [name = "", value] = parameter.split(/=(.*)/s);
    if (value === undefined) return isValue("", name) || isName(name) ? mask : parameter;
    return `${isName(name) ? mask : name}=${isValue(name, value) ? mask : value}`;
  });
  return text.slice(0, 1) + after.join("&");
}
