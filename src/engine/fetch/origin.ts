import { rememberRecent } from "./remember";

/** Origins. https://html.spec.whatwg.org/multipage/browsers.html#concept-origin */

/** How an opaque origin is serialised, and what `Origin` holds after a redirect has tainted it. */
export const OPAQUE = "null";

/** The URL, or `null` when the text is none. Everybody who asks for the same text gets the same object: nobody may change it. */
export const parseUrl = rememberRecent((text: string): Readonly<URL> | null => {
  try {
    return new URL(text);
  } catch {
    return null;
  }
});

/**
 * All of an http URL that its origin and its validity depend on: nothing that follows the host can make it invalid.
 * https://url.spec.whatwg.org/#concept-basic-url-parser
 */
const UP_TO_PATH = /^https?:\/\/[^/\\?#@\s]+\//;

const originOfText = rememberRecent((url: string): string | null => parseUrl(url)?.origin ?? null);
const protocolOfText = rememberRecent((url: string): string | null => parseUrl(url)?.protocol ?? null);
const upToPath = (url: string): string => UP_TO_PATH.exec(url)?.[0] ?? url;

/**
 * The serialised origin of a URL (`https://api.example:8443`), `null` (four letters) when it is opaque (`file:`, `data:`),
 * and the value `null` when the text is not a URL. Asked of every request: a page has many addresses and few servers.
 */
export const originOf = rememberRecent((url: string): string | null => originOfText(upToPath(url)));

/** Whether the URL belongs to that serialised origin. An opaque origin is the same as nothing, itself included. */
export function isSameOrigin(url: string, origin: string): boolean {
  return origin !== OPAQUE && originOf(url) === origin;
}

/** Whether the URL is one that CORS can be used with at all. https://fetch.spec.whatwg.org/#http-scheme */
export function isHttp(url: string): boolean {
  const protocol = protocolOfText(upToPath(url));
  return protocol === "http:" || protocol === "https:";
}

/** Whether the URL is a file's. https://url.spec.whatwg.org/#concept-url-origin */
export function isFile(url: string): boolean {
  return /^file:/i.test(url);
}

/** Whether the URL is a WebSocket's. https://websockets.spec.whatwg.org */
export function isWebSocket(url: string): boolean {
  const protocol = protocolOfText(upToPath(url));
  return protocol === "ws:" || protocol === "wss:";
}

/** Whether the URL holds a user name or a password. https://url.spec.whatwg.org/#include-credentials */
export function includesCredentials(url: string): boolean {
  const parsed = parseUrl(url);
  return parsed !== null && (parsed.username !== "" || parsed.password !== "");
}

/** Whether pages of that origin are secure contexts. https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy */
export function isSecureOrigin(origin: string): boolean {
  return origin.startsWith("https:") || isLoopbackHost(parseUrl(origin)?.hostname ?? "");
}

/** Whether it is the origin of an extension's own pages, in any browser. */
export function isExtensionOrigin(origin: string): boolean {
  return /^(?:chrome|moz|safari-web)-extension:\/\//.test(origin);
}

/** Names that always mean this machine. https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy */
export function isLoopbackHost(hostname: string): boolean {
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]" ||
    /^127(\.\d+){3}$/.test(hostname)
  );
}
