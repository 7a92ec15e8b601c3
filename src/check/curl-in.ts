import type { HeaderLine, HeaderList } from "../engine/fetch/exchange";
import { getHeader, normalizeValue, removeHeader } from "../engine/fetch/headers";
import { OPAQUE, originOf } from "../engine/fetch/origin";
import { shellWords } from "./shell-words";

/** What a curl command asks for, as a script would: without what a browser adds by itself. */
export interface CurlRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: HeaderList;
  /** The value of `Cookie`, or `null`. */
  readonly cookies: string | null;
  /** The page's origin, where the command shows it. */
  readonly origin: string | null;
  readonly body: string | null;
  readonly insecure: boolean;
  /** What was left out, and why. */
  readonly notes: readonly string[];
}

/** Options that stand alone, and those whose value does not matter here; all the others are read. */
const FLAGS =
  /^(-[sSLivgfkN#0]+|--(compressed|location|silent|show-error|include|verbose|globoff|fail|insecure|no-buffer|http[\d.]+|path-as-is|ipv[46]|progress-bar|location-trusted))$/;
const IGNORED =
  /^(-[eAmoxwTEY]|--(referer|user-agent|max-time|connect-timeout|output|proxy|write-out|retry|cacert|cert|key|resolve|max-redirs|ciphers|tls-max))$/;

/**
 * Reads a command that a browser's network panel, Postman, Insomnia or a person wrote. Gives `{ error }` for what is no curl command, or
 * none that can be asked.
 */
export function readCurl(text: string): CurlRequest | { readonly error: string } {
  const words = shellWords(text.trim());
  if (words === null) return { error: "a quote in the curl command is never closed" };
  const [program = "", ...rest] = words;
  if (!/(^|[\\/])curl(\.exe)?$/.test(program))
    return { error: `that is no curl command: it starts with "${program.slice(0, 40)}"` };
  const told = new Told();
  const unknown = readOptions(rest, told);
  if (unknown !== null) return { error: unknown };
  const [url, another] = told.urls;
  if (url === undefined) return { error: "the curl command has no URL" };
  if (another !== undefined) return { error: "the curl command has more than one URL" };
  return requestOf(/^[a-z][a-z\d+.-]*:\/\//i.test(url) ? url : `http://${url}`, told);
}

/** What the options say, before it is put together. */
class Told {
  readonly urls: string[] = [];
  readonly headers: HeaderLine[] = [];
  readonly data: string[] = [];
  readonly notes: string[] = [];
  method: string | null = null;
  isGet = false;
  isHead = false;
  isForm = false;
  isInsecure = false;
}

/** Reads the words after `curl`; gives what is wrong with them, or `null`. */
function readOptions(words: readonly string[], told: Told): string | null {
  const waiting = [...words];
  for (let word = waiting.shift(); word !== undefined; word = waiting.shift()) {
    if (!word.startsWith("-") || word === "-") {
      told.urls.push(word);
      continue;
    }
    if (FLAGS.test(word)) {
      if (/^(-[^-]*k|--insecure)/.test(word)) told.isInsecure = true;
      continue;
    }
    // `-XPOST` and `--request=POST` hold their value.
    const [, name = "", joined] = /^(-[A-Za-z])([\s\S]+)$/.exec(word) ??
      /^(--[\w-]+)=([\s\S]*)$/.exec(word) ?? [null, word];
    const alone = ALONE.get(name);
    if (alone && joined === undefined) {
      alone(told);
      continue;
    }
    const read = VALUED.get(name);
    if (!read && !IGNORED.test(name)) return `the option ${name} of curl is not understood`;
    const value = joined ?? waiting.shift();
    if (value === undefined) return `the option ${name} of curl has no value`;
    read?.(told, value);
  }
  return null;
}

type Read = (told: Told, value: string) => void;

const ALONE: ReadonlyMap<string, (told: Told) => void> = new Map([
  ["-I", (told: Told) => void (told.isHead = true)],
  ["--head", (told: Told) => void (told.isHead = true)],
  ["-G", (told: Told) => void (told.isGet = true)],
  ["--get", (told: Told) => void (told.isGet = true)],
]);

const data: Read = (told, value) => {
  if (value.startsWith("@")) told.notes.push(`the file ${value.slice(1)} is not read: give it with --body`);
  told.data.push(value.startsWith("@") ? "" : value);
};

/** `content`, `=content` or `name=content`, of which the content is encoded; `@file` or `name@file`. https://curl.se/docs/manpage.html */
const encodedData: Read = (told, value) => {
  const at = value.search(/[=@]/);
  if (value[at] === "@") return data(told, value.slice(at));
  const name = value.slice(0, Math.max(at, 0));
  return void told.data.push((name && `${name}=`) + encoded(value.slice(at + 1)));
};

/** As curl does it: all but letters, digits and `-._~`. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}

const VALUED: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["--url", (told, value) => void told.urls.push(value)],
  ...both("-X", "--request", (told, value) => void (told.method = value)),
  ...both("-H", "--header", (told, value) => void told.headers.push(...headerOf(value))),
  ...both("-b", "--cookie", (told, value) => void told.headers.push(["Cookie", value])),
  ...both("-u", "--user", (told, value) => void told.headers.push(["Authorization", `Basic ${base64(value)}`])),
  ...both("-d", "--data", data),
  ["--data-ascii", data],
  ["--data-binary", data],
  ["--data-urlencode", encodedData],
  ["--data-raw", (told, value) => void told.data.push(value)],
  [
    "--json",
    (told, value) => {
      told.headers.push(["Content-Type", "application/json"], ["Accept", "application/json"]);
      told.data.push(value);
    },
  ],
  ...both("-F", "--form", (told) => void (told.isForm = true)),
  ["--form-string", (told) => void (told.isForm = true)],
]);

function both(short: string, long: string, read: Read): readonly (readonly [string, Read])[] {
  return [
    [short, read],
    [long, read],
  ];
}

/** `X-A;` is a header without a value, `X-A:` takes one away. */
function headerOf(text: string): readonly HeaderLine[] {
  const at = text.indexOf(":");
  if (at < 0) return text.endsWith(";") ? [[text.slice(0, -1), ""]] : [];
  const value = normalizeValue(text.slice(at + 1));
  return value === "" ? [] : [[text.slice(0, at).trim(), value]];
}

function base64(text: string): string {
  const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const bytes = [...new TextEncoder().encode(text)];
  let result = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const left = bytes.length - at;
    result += [18, 12, 6, 0]
      .map((shift, place) => (place > left ? "=" : ALPHABET.charAt((bits >> shift) & 63)))
      .join("");
  }
  return result;
}

function requestOf(url: string, told: Told): CurlRequest {
  const { headers, data: parts, isForm, isGet, isHead, notes } = told;
  const hasBody = parts.length > 0 && !isGet;
  const method = told.method ?? (isHead ? "HEAD" : hasBody || isForm ? "POST" : "GET");
  const asked = preflightOf(method, headers);
  const own = asked ? asked.headers : scriptHeaders(headers, hasBody);
  const referrer = getHeader(headers, "referer");
  const body = asked || !hasBody ? null : parts.join("&");
  return {
    url: isGet && parts.length > 0 ? `${url}${url.includes("?") ? "&" : "?"}${parts.join("&")}` : url,
    method: asked ? asked.method : method,
    headers: isForm
      ? [...removeHeader(own, "content-type"), ["Content-Type", "multipart/form-data; boundary=cors-why"]]
      : own,
    cookies: getHeader(headers, "cookie"),
    origin: getHeader(headers, "origin") ?? originFrom(referrer),
    body,
    insecure: told.isInsecure,
    notes: [
      ...notes,
      ...(isForm ? ["the form's fields are left out: its preflight does not depend on them"] : []),
      ...(asked ? [`the command is a preflight: the ${asked.method} that it announces is checked`] : []),
    ],
  };
}

function originFrom(referrer: string | null): string | null {
  const origin = referrer === null ? null : originOf(referrer);
  return origin === OPAQUE ? null : origin;
}

/** A copied preflight names the request that it is for; the values of that one's headers are not in it. */
function preflightOf(method: string, headers: HeaderList): { method: string; headers: HeaderList } | null {
  const asked = getHeader(headers, "access-control-request-method");
  if (method !== "OPTIONS" || asked === null) return null;
  const names = (getHeader(headers, "access-control-request-headers") ?? "").split(",").map((name) => name.trim());
  return {
    method: asked,
    headers: names
      .filter(Boolean)
      .map((name): HeaderLine => [name, name.toLowerCase() === "content-type" ? "application/json" : "1"]),
  };
}

/** Those that a browser or a client adds by itself, whatever the script does. */
const ADDED =
  /^(sec-|proxy-)|^(cookie|origin|referer|user-agent|host|connection|content-length|accept-encoding|accept-language|dnt|priority|te|upgrade-insecure-requests|postman-token|pragma)$/i;

function scriptHeaders(headers: HeaderList, hasBody: boolean): HeaderList {
  // "Disable cache" in the browser's tools adds both.
  const isUncached = getHeader(headers, "pragma") === "no-cache" && getHeader(headers, "cache-control") === "no-cache";
  const own = headers.filter(([name, value]) => {
    if (ADDED.test(name)) return false;
    if (/^cache-control$/i.test(name) && isUncached) return false;
    return !(/^accept$/i.test(name) && value === "*/*");
  });
  // What curl itself says of a body.
  const isTyped = !hasBody || getHeader(own, "content-type") !== null;
  return isTyped ? own : [...own, ["Content-Type", "application/x-www-form-urlencoded"]];
}
