import { engineOf } from "../engine/fetch/engines";
import type { Exchange, Hop } from "../engine/fetch/exchange";
import { getHeader } from "../engine/fetch/headers";
import { askedHeaders } from "../engine/fetch/judge";
import { OPAQUE, isHttp, isSameOrigin, parseUrl } from "../engine/fetch/origin";
import { isToken } from "../engine/fetch/tokens";
import type { FullDiagnosis } from "../engine/remedy/fix";
import { askedOf } from "../engine/remedy/policy";

/** A command that shows whether a fix works, and with what it exits then. */
export interface Verify {
  /** The words of the command; the fourth is the URL. None of them needs a shell. */
  readonly command: readonly string[];
  readonly exitCode: 0;
}

const URL_AT = 3;

/**
 * The `cors-why check` that asks the server what this request asks it, or `null` where a check of the server proves nothing: the request
 * stopped in the page or the browser, or the server is somebody else's.
 */
export function verifyOf(exchange: Exchange, diagnosis: FullDiagnosis): Verify | null {
  const { origin, hops, mode, browser } = exchange;
  const [first] = hops;
  const parsed = parseUrl(first.url);
  if (parsed === null || !isHttp(first.url) || isSameOrigin(first.url, origin) || !isOnServer(diagnosis)) return null;
  const isAsked = (mode ?? "cors") === "cors" && origin !== OPAQUE && isToken(first.method) && first.method !== "-";
  if (!isAsked) return null;
  const url = new URL(parsed);
  [url.hash, url.username, url.password] = ["", "", ""];
  const headers = askedHeaders(first, engineOf(browser ?? "chromium")).map(
    (name) => `${name}: ${valueOf(name, first)}`,
  );
  return {
    command: [
      "npx",
      "cors-why",
      "check",
      url.href,
      ...option("origin", origin),
      ...(first.method === "GET" ? [] : option("method", first.method)),
      ...headers.flatMap((line) => option("header", line)),
      ...(askedOf(exchange, diagnosis).credentialed ? ["--credentials"] : []),
    ],
    exitCode: 0,
  };
}

/** The same command for another form of its URL. */
export function withVerifiedUrl({ command, exitCode }: Verify, url: string): Verify {
  const bare = url.replace(/#.*$/s, "").replace(/^(https?:\/\/)[^/?@]*@/i, "$1");
  return { command: command.with(URL_AT, bare), exitCode };
}

/** The same command, which then asks for these response headers to be readable too. */
export function withExposed({ command, exitCode }: Verify, names: readonly string[]): Verify {
  return { command: [...command, ...names.flatMap((name) => option("expose", name))], exitCode };
}

/** The same command, which then fails where a page of no origin that anybody listed may read the response too. */
export function withStranger({ command, exitCode }: Verify): Verify {
  return { command: [...command, ...option("deny", STRANGER)], exitCode };
}

/** No server lists it: the name is reserved. https://www.rfc-editor.org/rfc/rfc2606 */
const STRANGER = "https://not-listed.example";

/** A value for a header of which only the name matters: one for which a browser sends a preflight. */
export function standInValue(name: string): string {
  return STAND_INS.get(name.toLowerCase()) ?? "1";
}

const STAND_INS: ReadonlyMap<string, string> = new Map([
  ["content-type", "application/json"],
  ["authorization", "Bearer cors-why"],
]);

/** Whether a change on the server can let the request through. */
function isOnServer({ verdict, step, owner }: FullDiagnosis): boolean {
  return verdict !== "not-cors" && step !== "before-sending" && owner !== "browser" && owner !== "third-party";
}

/** The type of a body decides about the preflight; no other value does. */
function valueOf(name: string, { requestHeaders }: Hop): string {
  const type = name === "content-type" ? getHeader(requestHeaders, name) : null;
  return type !== null && /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : standInValue(name);
}

/** With "=" where the value could pass for an option. */
function option(name: string, value: string): readonly string[] {
  return value.startsWith("-") ? [`--${name}=${value}`] : [`--${name}`, value];
}
