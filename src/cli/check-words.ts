import type { Browser, HeaderLine } from "../engine/fetch/exchange";
import { meantBy } from "../engine/diagnose/words/near";
import { normalizeValue } from "../engine/fetch/headers";
import { KNOWN_METHODS, isForbiddenMethod, normalizeMethod } from "../engine/fetch/methods";
import { OPAQUE, includesCredentials, isHttp, parseUrl } from "../engine/fetch/origin";
import { isToken } from "../engine/fetch/tokens";
import { looksSecret } from "../report/redact/looks-plain";
import { WrongUsage } from "./command";
import type { Variables } from "./variables";

/** Single words of the command line as what they mean. Each throws `WrongUsage` for words that mean nothing. */

export function urlFrom(text: string): string {
  if (/\s--?[A-Za-z]/.test(text))
    throw new WrongUsage("the URL and an option are one word: give them as two (one word a line)");
  const url = parseUrl(text);
  if (url === null || !isHttp(text)) throw new WrongUsage(`"${text}" is no http or https URL`);
  // Nor is it printed: it is a secret.
  if (includesCredentials(text))
    throw new WrongUsage(
      "browsers let no script request a URL with a user name or password: use -H 'Authorization: ...'",
    );
  const sent = new URL(url);
  sent.hash = "";
  return sent.href;
}

/** A page's URL will do. */
export function originFrom(text: string, option: string): string {
  if (text === OPAQUE) return text;
  const origin = parseUrl(text)?.origin ?? OPAQUE;
  if (origin === OPAQUE) throw new WrongUsage(`${option} needs an origin like https://app.example, not "${text}"`);
  return origin;
}

export function methodFrom(text: string): string {
  if (!isToken(text)) throw new WrongUsage(`"${text}" is no method`);
  if (isForbiddenMethod(text)) throw new WrongUsage(`browsers let no script use the method ${text}`);
  return normalizeMethod(text);
}

/** What to ask whoever wrote a method that only looks like one that servers know. */
export function doubtOfMethod(method: string): readonly string[] {
  const meant = KNOWN_METHODS.includes(method) ? null : meantBy(method, KNOWN_METHODS);
  // Other letters of a known method are told with the verdict: there they are a cause.
  const isDoubtful = meant !== null && meant !== method.toUpperCase();
  return isDoubtful ? [`the method ${method} is sent as it is: did you mean ${meant}?`] : [];
}

export function headerOf(text: string): HeaderLine {
  const at = text.indexOf(":");
  const [name, value] = [text.slice(0, at).trim(), normalizeValue(text.slice(at + 1))];
  if (at < 1 || !isToken(name)) throw new WrongUsage(`--header needs 'name: value', not "${named(text)}"`);
  // oxlint-disable-next-line no-control-regex -- they would end the header, or the request
  if (/[\0\r\n]/.test(value)) throw new WrongUsage(`the value of the header ${name} holds a line break`);
  return [name, toBytes(value)];
}

/** What tells which of the words is meant, and nothing that may be a secret: up to a blank or a colon, where that could be a name. */
export function named(text: string): string {
  const [word = ""] = text.split(/[\s:]/, 1);
  return looksSecret(word) ? "..." : word === text ? word : `${word} ...`;
}

/** One character for each byte, as values are everywhere. */
function toBytes(value: string): string {
  return Array.from(new TextEncoder().encode(value), (byte) => String.fromCodePoint(byte)).join("");
}

export function headerFromEnv(text: string, variables: Variables): HeaderLine {
  const at = text.indexOf("=");
  const [name, variable] = [text.slice(0, at), text.slice(at + 1)];
  if (!isToken(name) || variable === "") throw new WrongUsage(`--header-env needs NAME=VARIABLE, not "${text}"`);
  return headerOf(`${name}: ${variables.valueOf(variable)}`);
}

export function addressFrom(text: string): readonly [string, string] {
  const [, host = "", port = "", address = ""] = /^([^:]+|\[[^\]]+\]):(\d+):(.+)$/.exec(text) ?? [];
  if (host === "") throw new WrongUsage(`--resolve needs HOST:PORT:ADDRESS, not "${text}"`);
  return [`${host}:${port}`, address.replace(/^\[(.*)\]$/, "$1")];
}

export function browserFrom(text: string): Browser {
  if (text === "chromium" || text === "firefox" || text === "webkit") return text;
  throw new WrongUsage(`--as needs chromium, firefox or webkit, not "${text}"`);
}
