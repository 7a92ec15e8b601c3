import type { Browser } from "../fetch/exchange";
import { isLoopbackHost } from "../fetch/origin";
import { code } from "./words/values";

/** A `Set-Cookie` line without its value. https://www.rfc-editor.org/rfc/rfc6265#section-5.2 */
export interface Cookie {
  readonly name: string;
  /** By lowercase name; an attribute without a value has an empty one. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Why a browser does not keep a cookie, and the attributes by which it would. */
export interface LostCookie {
  readonly name: string;
  readonly why: string;
  readonly fix: string;
}

/** What a cookie is judged by besides its attributes. */
interface Setting {
  readonly url: Readonly<URL>;
  readonly browser: Browser | null;
  /** Whether page and server are of two sites. */
  readonly isCrossSite: boolean;
  /** Of the page; `null` where it has no URL. */
  readonly page: Readonly<URL> | null;
}

interface Rule {
  readonly breaks: (cookie: Cookie, setting: Setting) => boolean;
  readonly why: string;
  readonly fix: string | ((setting: Setting) => string);
}

/** Two names of one computer are two sites; one name for both is one site, on whatever ports. https://html.spec.whatwg.org/#same-site */
function acrossSites({ url, page }: Setting): string {
  // One name with two schemes is two sites as well, and another name helps nothing there.
  const isTwoNames = page !== null && page.hostname !== url.hostname;
  return isTwoNames && isLoopbackHost(page.hostname) && isLoopbackHost(url.hostname)
    ? `${code(page.hostname)} and ${code(url.hostname)} are two sites. Use one name for both: request ${code(`${url.protocol}//${withPort(page.hostname, url)}`)}, or open the page at ${code(`${page.protocol}//${withPort(url.hostname, page)}`)}.`
    : "Set `SameSite=None; Secure`, and add `Partitioned` for browsers that block third-party cookies.";
}

const withPort = (hostname: string, { port }: Readonly<URL>): string =>
  port === "" ? hostname : `${hostname}:${port}`;

const has = ({ attributes }: Cookie, name: string): boolean => attributes.has(name);
const sameSiteOf = ({ attributes }: Cookie): string => attributes.get("samesite")?.toLowerCase() ?? "";

/** Both browsers take `Secure` from plain http on this machine (measured on Chromium 156; Firefox since 75). */
const isSecureUrl = ({ protocol, hostname }: URL): boolean => protocol === "https:" || isLoopbackHost(hostname);

/** The first that a cookie breaks. https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-5.7 */
const RULES: readonly Rule[] = [
  {
    breaks: ({ attributes }, { url: { hostname } }) => {
      const domain = (attributes.get("domain") ?? "").replace(/^\./, "").toLowerCase();
      return domain !== "" && hostname !== domain && !hostname.endsWith(`.${domain}`);
    },
    why: "its `Domain` is not the server's host or a parent of it",
    fix: "Leave `Domain` out, or set it to the server's own domain.",
  },
  {
    breaks: (cookie, { url }) => has(cookie, "secure") && !isSecureUrl(url),
    why: "it has `Secure`, and the server responded over plain http",
    fix: "Serve the API over https.",
  },
  {
    breaks: (cookie) =>
      (/^__host-/i.test(cookie.name) &&
        (!has(cookie, "secure") || has(cookie, "domain") || cookie.attributes.get("path") !== "/")) ||
      (/^__secure-/i.test(cookie.name) && !has(cookie, "secure")),
    why: "its name has a prefix whose rules it breaks",
    fix: "Set `Secure`, and for `__Host-` also `Path=/` and no `Domain`.",
  },
  {
    breaks: (cookie) => has(cookie, "partitioned") && !has(cookie, "secure"),
    why: "it has `Partitioned` without `Secure`",
    fix: "Add `Secure`.",
  },
  {
    breaks: (cookie, { isCrossSite }) => isCrossSite && /^(?:lax|strict)$/.test(sameSiteOf(cookie)),
    why: "its `SameSite` keeps it from pages of other sites",
    fix: acrossSites,
  },
  {
    breaks: (cookie) => sameSiteOf(cookie) === "none" && !has(cookie, "secure"),
    why: "it has `SameSite=None` without `Secure`",
    fix: "Add `Secure`, and serve the API over https.",
  },
  {
    // Chromium alone takes a missing SameSite for Lax; Firefox ESR 153 kept such a cookie and sent it (measured).
    breaks: (cookie, { isCrossSite, browser }) =>
      isCrossSite && browser !== "firefox" && browser !== "webkit" && !/^(?:none|lax|strict)$/.test(sameSiteOf(cookie)),
    why: "it has no `SameSite`, which means `Lax`, and that keeps it from pages of other sites",
    fix: acrossSites,
  },
];

/** Why the browser does not keep a cookie; `null` where its attributes let it. */
export function lostCookie(cookie: Cookie, setting: Setting): LostCookie | null {
  const rule = RULES.find(({ breaks }) => breaks(cookie, setting));
  if (rule === undefined) return null;
  const { why, fix } = rule;
  return { name: cookie.name, why, fix: typeof fix === "string" ? fix : fix(setting) };
}

/** The cookie of a `Set-Cookie` line, or `null` where the line is none, such as one that a report has cut. */
export function parseCookie(line: string): Cookie | null {
  const [pair = "", ...parts] = line.split(";");
  const name = /^\s*([\w!#$%&'*+.^`|~-]+)\s*=/.exec(pair)?.[1];
  if (name === undefined) return null;
  const attributes = parts.map((part): [string, string] => {
    const [key = "", value = ""] = part.split("=");
    return [key.trim().toLowerCase(), value.trim()];
  });
  return { name, attributes: new Map(attributes) };
}
