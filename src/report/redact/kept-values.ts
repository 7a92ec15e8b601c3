import { isToken } from "../../engine/fetch/tokens";
import { filler, isTreatedAlike, requestFiller } from "./fillers";
import { knownWords } from "./known-words";
import { looksSecret } from "./looks-plain";

/** Values that decide, each kept as far as it has the shape that a header of its kind has. */

/** Lists of names and methods. What is no list stays none; a secret among them is filled, the same one alike. */
export function nameList(value: string, standIn: (secret: string) => string): string {
  return value
    .split(/([\s,]+)/)
    .map((word) => {
      if (!looksSecret(word)) return word;
      const name = standIn(word.toLowerCase());
      return isToken(word) ? name : `${name}=`;
    })
    .join("");
}

/** `true`, and what is written in its place. */
export function flag(value: string): string {
  return /^[\s"';,*]*(?:(?:true|false|yes|no|on|off|null|[01])[\s"';,*]*)*$/i.test(value) ? value : filler(value);
}

/** Three years in seconds, or 100 MB. */
const MOST_DIGITS = 8;

/** A number, or several; longer ones than a count of bytes or seconds needs stay numbers. */
export function numbers(value: string): string {
  if (/^-?\d+$/.test(value)) return value.length <= MOST_DIGITS ? value : "9".repeat(value.length);
  return /^(-?\d{0,6}(\.\d{1,3})?(\s*,\s*|$)){0,3}$/.test(value) ? value : filler(value);
}

/** https://httpwg.org/specs/rfc9110.html#http.date */
export function httpDate(value: string): string {
  return /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(value) ? value : filler(value);
}

/**
 * Whether a tag is a weak one, and nothing else of it but where it is the hash of a sentence that every copy of a product sends
 * ("Invalid Host header" of webpack-dev-server 4). https://httpwg.org/specs/rfc9110.html#field.etag
 */
export function entityTag(value: string): string {
  if (value === 'W/"13-OxsTL6IB85fkJxv9HO8uum0slCI"') return value;
  const [weak = ""] = /^W\//.exec(value) ?? [];
  return weak + filler(value.slice(weak.length));
}

/** One of the words, whatever the case. */
export function oneOf(words: RegExp): (value: string) => string {
  return (value) => (words.test(value) ? value : filler(value));
}

/** Directives of `Cache-Control` and their seconds. https://httpwg.org/specs/rfc9111.html#field.cache-control */
export function cacheControl(value: string): string {
  return value
    .split(",")
    .map((part) => (CACHE_DIRECTIVE.test(part.trim()) ? part : filler(part)))
    .join(",");
}

const CACHE_DIRECTIVE =
  /^(|no-cache|no-store|no-transform|only-if-cached|public|private|must-revalidate|proxy-revalidate|must-understand|immutable|((s-)?max-?age|max-stale|min-fresh|stale-while-revalidate|stale-if-error)(=\d{1,10})?)$/i;

/** The names of the schemes, without realms and nonces. https://httpwg.org/specs/rfc9110.html#field.www-authenticate */
export function authenticationScheme(value: string): string {
  const [, scheme = ""] =
    /^(Basic|Bearer|Digest|DPoP|HOBA|Mutual|Negotiate|NTLM|OAuth|SCRAM-SHA-\d+|vapid)\b/i.exec(value) ?? [];
  return scheme + filler(value.slice(scheme.length));
}

/** The type and its charset; boundaries and other parameters are filled. */
export function contentType(value: string): string {
  const [type = "", ...parameters] = value.split(";");
  if (!CONTENT_TYPE.test(type) || looksSecret(type.split("/")[1]?.trim() ?? "")) return filler(value);
  return [type, ...parameters.map(typeParameter)].join(";");
}

const CONTENT_TYPE =
  /^\s*(application|audio|font|image|message|model|multipart|text|video)\/\s?[\w!#$&^.+-]{1,80}\s*$/i;

const CHARSET =
  /^(charset="?(utf-?(8|16|16le|16be)|us-ascii|ascii|iso-?8859-\d{1,2}|windows-\d{3,4}|latin\d|shift[-_]jis|euc-(jp|kr)|gb(k|2312|18030)|big5|koi8-[ru]|x-user-defined)"?)?$/i;

function typeParameter(parameter: string): string {
  if (CHARSET.test(parameter.trim())) return parameter;
  const [, name = ""] = /^(\s*(?:boundary|charset|profile|version|q)=)/i.exec(parameter) ?? [];
  return name + filler(parameter.slice(name.length));
}

/** The type where the rules treat what is left of it like the whole. */
export function requestContentType(value: string): string {
  const after = contentType(value);
  return isTreatedAlike("content-type", value, after) ? after : requestFiller("content-type", value);
}

/** Browser and major version, by which the diagnosis knows what that browser tells. */
export function userAgent(value: string): string {
  const [product = ""] = /\b(?:(?:Headless)?Chrome|Firefox)\/\d{1,4}/.exec(value) ?? [];
  if (product === "" || product.length === value.length) return product || filler(value);
  return `${product} ${"x".repeat(value.length - product.length - 1)}`;
}

export const serverWords = knownWords;

/** How a cookie's name and its `Domain` are written. */
interface CookieWords {
  readonly name: (name: string) => string;
  readonly domain: (domain: string) => string;
}

/**
 * A cookie without its value: a stand-in for its name, and the attributes by which a browser keeps it or not, of `Path` only whether it is the
 * root. What is no cookie is filled. https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-5.6
 */
export function setCookie(line: string, words: CookieWords): string {
  const [pair = "", ...attributes] = line.split(";");
  const [, prefix = "", name, value = ""] = /^\s*(__Host-|__Secure-)?([\w!#$%&'*+.^`|~-]+)\s*=(.*)$/is.exec(pair) ?? [];
  if (name === undefined) return filler(line);
  const kept = attributes.flatMap((attribute) => cookieAttribute(attribute, words) ?? []);
  return [`${prefix}${words.name(name)}=${filler(value)}`, ...kept].join("; ");
}

function cookieAttribute(text: string, { domain }: CookieWords): string | null {
  const [key = "", value = ""] = text.split("=", 2).map((part) => part.trim());
  switch (key.toLowerCase()) {
    case "secure":
    case "httponly":
    case "partitioned":
      return key;
    case "samesite":
      return `${key}=${/^(none|lax|strict)$/i.test(value) ? value : filler(value)}`;
    case "path":
      return `${key}=${value === "/" ? value : filler(value)}`;
    case "domain":
      return `${key}=${value === "" ? "" : domain(value)}`;
    default:
      return null;
  }
}
