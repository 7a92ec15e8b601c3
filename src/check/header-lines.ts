import type { HeaderLine, HeaderList } from "../engine/fetch/exchange";
import { getHeader } from "../engine/fetch/headers";
import { OPAQUE, isLoopbackHost, isSameOrigin, originOf, parseUrl } from "../engine/fetch/origin";
import type { BrowserProfile } from "./browsers";
import { type OwnLine, SCRIPT_HEADERS, type Slot } from "./browsers/browser";

/** What the values of a browser's own headers depend on. */
export interface Sending {
  readonly url: string;
  /** The page's origin, before any redirect. */
  readonly pageOrigin: string;
  /** The value of `Origin`, or `null` where none is sent. */
  readonly origin: string | null;
  /** Every URL on the way, this one the last. */
  readonly urls: readonly string[];
  /** Whether a redirect has made the origin opaque. */
  readonly tainted: boolean;
  readonly cookies: string | null;
  /** Whether cookies may be sent, whether or not there are any. */
  readonly credentialed: boolean;
}

/** The header lines of a preflight. `names` are sorted and in lowercase. */
export function preflightLines(
  profile: BrowserProfile,
  sending: Sending,
  asked: { readonly method: string; readonly names: readonly string[] },
  script: HeaderList,
): HeaderList {
  const values = new Map([["access-control-request-method", asked.method]]);
  if (asked.names.length > 0) values.set("access-control-request-headers", asked.names.join(","));
  // A preflight tells of its own URL alone.
  const tainted = sending.tainted && !profile.engine.preflightIgnoresTaint;
  const own = { ...sending, urls: [sending.url], tainted, cookies: null, credentialed: false };
  const agent = profile.preflightHasScriptsUserAgent ? getHeader(script, "user-agent") : null;
  return linesOf(profile.preflight, profile, own, agent === null ? [] : [["User-Agent", agent]], values);
}

/** The header lines of the request itself, with the script's own. */
export function requestLines(profile: BrowserProfile, sending: Sending, script: HeaderList): HeaderList {
  const { redirected, request } = profile;
  const isOther =
    redirected !== undefined && (redirected.after === "any" ? sending.urls.length > 1 : changesOrigin(sending.urls));
  return linesOf(isOther ? redirected.slots : request, profile, sending, script, new Map());
}

/** Whether the last redirect led to another origin. */
function changesOrigin(urls: readonly string[]): boolean {
  const [from, to] = urls.slice(-2);
  return from !== undefined && to !== undefined && originOf(from) !== originOf(to);
}

function linesOf(
  slots: readonly Slot[],
  profile: BrowserProfile,
  sending: Sending,
  script: HeaderList,
  values: ReadonlyMap<string, string>,
): HeaderList {
  const own = new Set(slots.flatMap((slot) => (slot === SCRIPT_HEADERS ? [] : [slot.name.toLowerCase()])));
  // What a script sets in a browser's place keeps the browser's place.
  const free = script.filter(([name]) => !own.has(name.toLowerCase()));
  return slots.flatMap((slot): readonly HeaderLine[] => {
    if (slot === SCRIPT_HEADERS) return free;
    const value =
      getHeader(script, slot.name) ?? values.get(slot.name.toLowerCase()) ?? valueOf(slot, profile, sending, script);
    return value === null ? [] : [[slot.name, value]];
  });
}

function valueOf(line: OwnLine, profile: BrowserProfile, sending: Sending, script: HeaderList): string | null {
  const trustworthy = isTrustworthy(sending.url);
  if (line.when === "trustworthy" && !trustworthy) return null;
  if (line.value !== undefined) return line.value;
  switch (line.name) {
    case "Origin":
      return sending.origin;
    case "User-Agent":
      return profile.userAgent;
    case "Accept-Language":
      return profile.acceptLanguage;
    case "Accept-Encoding":
      // A part of a compressed file can't be unpacked.
      if (getHeader(script, "range") !== null) return "identity";
      return trustworthy ? profile.acceptEncoding.trustworthy : profile.acceptEncoding.other;
    case "Referer":
      return referrerOf(sending);
    case "Cookie":
      return sending.credentialed ? sending.cookies : null;
    case "Sec-Fetch-Site":
      return isMadeCrossSite(profile, sending) ? "cross-site" : siteOf(sending);
    case "Sec-Fetch-Storage-Access":
      if (!trustworthy || !sending.credentialed || siteOf(sending) !== "cross-site") return null;
      return sending.cookies === null ? "none" : "active";
    default:
      return null;
  }
}

/** By the default policy, `strict-origin-when-cross-origin`. https://w3c.github.io/webappsec-referrer-policy/ */
function referrerOf({ pageOrigin, url }: Sending): string | null {
  if (pageOrigin === OPAQUE) return null;
  const isDowngrade = pageOrigin.startsWith("https:") && !isTrustworthy(url);
  return isDowngrade ? null : `${pageOrigin}/`;
}

/** Whether Sec-Fetch headers go there. https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy */
function isTrustworthy(url: string): boolean {
  const parsed = parseUrl(url);
  return parsed !== null && (parsed.protocol === "https:" || isLoopbackHost(parsed.hostname));
}

function isMadeCrossSite({ crossSiteAfter }: BrowserProfile, sending: Sending): boolean {
  return (
    (crossSiteAfter === "taint" && sending.tainted) ||
    (crossSiteAfter === "redirect" && sending.urls.length > 1 && siteOf(sending) !== "same-origin")
  );
}

/** The widest step on the way. https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-site-header */
function siteOf({ pageOrigin, urls }: Sending): "same-origin" | "same-site" | "cross-site" {
  if (urls.every((url) => isSameOrigin(url, pageOrigin))) return "same-origin";
  return urls.every((url) => isSameSite(url, pageOrigin)) ? "same-site" : "cross-site";
}

function isSameSite(url: string, origin: string): boolean {
  const [one, other] = [parseUrl(url), parseUrl(origin)];
  if (one === null || other === null || one.protocol !== other.protocol) return false;
  return one.hostname === other.hostname || (siteName(one.hostname) ?? one.hostname) === siteName(other.hostname);
}

/**
 * The name that can be registered, or `null` for an address or a name of one part. Without the public suffix list: two parts, or three
 * where the last two look like `co.uk`. It decides on the value of one header that few servers read.
 */
function siteName(hostname: string): string | null {
  if (/^[\d.]+$|^\[/.test(hostname)) return null;
  const parts = hostname.split(".");
  const [second = "", top = ""] = parts.slice(-2);
  const count = second.length <= 3 && top.length === 2 ? 3 : 2;
  return parts.length < count ? null : parts.slice(-count).join(".");
}
