/* oxlint-disable no-underscore-dangle -- HAR marks custom members with an underscore */
import { isWebSocket as isWebSocketUrl } from "../engine/fetch/origin";
import type { HeaderList, RequestMode, ResourceType } from "../engine/fetch/exchange";
import { getHeader } from "../engine/fetch/headers";
import { isRedirectStatus } from "../engine/fetch/redirect";
import { resourceTypeNamed } from "../engine/fetch/resource-types";
import type { HarEntry } from "./har-schema";

/**
 * The mode of a request: what proves it. Where nothing does it stays open, for a wrong mode makes a wrong verdict.
 *
 * `Sec-Fetch-*` are sent by Chrome since 76, Firefox since 90 and Safari since 16.4, and to trustworthy addresses alone (https, localhost):
 * https://w3c.github.io/webappsec-fetch-metadata/#set-mode. So older browsers' files and those of plain http pages have none.
 */
export function evidentMode(entry: HarEntry, headers: HeaderList): RequestMode | null {
  const mode = getHeader(headers, "sec-fetch-mode");
  if (mode !== null && MODES.has(mode)) return mode as RequestMode;
  if (isNavigation(entry, headers)) return "navigate";
  if (isWebSocket(entry, headers)) return "websocket";
  return isReport(headers) || wasEmptied(entry, headers) ? "no-cors" : null;
}

function isWebSocket({ request, _resourceType, response }: HarEntry, headers: HeaderList): boolean {
  return (
    isWebSocketUrl(request.url) ||
    _resourceType?.toLowerCase() === "websocket" ||
    response?.status === 101 ||
    getHeader(headers, "sec-websocket-key") !== null ||
    getHeader(headers, "upgrade")?.toLowerCase() === "websocket"
  );
}

/**
 * What the browser itself sends in mode no-cors, with types that a script would need a preflight for: a report of a broken policy and the ping
 * of a link. https://w3c.github.io/webappsec-csp/#report-violation, https://html.spec.whatwg.org/multipage/links.html#hyperlink-auditing
 */
function isReport(headers: HeaderList): boolean {
  return /^(?:application\/csp-report|text\/ping)\b/i.test(getHeader(headers, "content-type") ?? "");
}

const MODES: ReadonlySet<string> = new Set<RequestMode>(["cors", "no-cors", "same-origin", "navigate", "websocket"]);

/**
 * A page or a frame. Its `Accept` begins with `text/html`, which a script's begins with only where it says so itself; and a script's
 * request to another origin bears `Origin`, in GET always. https://fetch.spec.whatwg.org/#fetch-request-default-header-values
 */
function isNavigation(entry: HarEntry, headers: HeaderList): boolean {
  const tool = entry._resourceType?.toLowerCase() ?? null;
  if (tool === "document" || tool === "main_frame" || tool === "sub_frame") return true;
  if (DOCUMENTS.has(getHeader(headers, "sec-fetch-dest") ?? "")) return true;
  // What a producer calls a script's is no page.
  if (tool !== null && tool !== "other") return false;
  const bearsOrigin = getHeader(headers, "origin") !== null;
  const isGet = entry.request.method === "GET";
  // Links and forms have no other methods. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#attr-fs-method
  if (!isGet && entry.request.method !== "POST") return false;
  if (isGet && bearsOrigin) return false;
  if (getHeader(headers, "upgrade-insecure-requests") !== null) return true;
  if (getHeader(headers, "x-requested-with") !== null) return false;
  const accept = getHeader(headers, "accept") ?? "";
  if (/^text\/html/i.test(accept)) return isGet || /application\/xhtml\+xml/i.test(accept);
  // Internet Explorer.
  if (/application\/(?:x-ms-application|xaml\+xml)/i.test(accept)) return true;
  return accept === "" && isGet && !isRedirectStatus(entry.response?.status ?? 0) && isPage(entry);
}

function isPage(entry: HarEntry): boolean {
  return /^text\/html\b/i.test(contentTypeOf(entry) || (entry.response?.content?.mimeType ?? ""));
}

function contentTypeOf({ response }: HarEntry): string {
  return response?.headers?.find(({ name }) => name.toLowerCase() === "content-type")?.value ?? "";
}

const DOCUMENTS: ReadonlySet<string> = new Set(["document", "iframe", "frame", "object", "embed", "fencedframe"]);

/**
 * Chromium empties an unreadable (no-cors) response that looks like data. Its DevTools and Playwright then call it aborted and list neither
 * its headers nor those that were really sent; an aborted response to a cors request keeps both. Measured on Chromium 156.
 */
function wasEmptied({ response }: HarEntry, headers: HeaderList): boolean {
  return (
    (response?._error ?? response?._failureText) === "net::ERR_ABORTED" &&
    (response?.status ?? 0) > 0 &&
    response?.headers?.length === 0 &&
    getHeader(headers, "origin") === null
  );
}

/** https://fetch.spec.whatwg.org/#concept-request-destination */
const DESTINATIONS: ReadonlyMap<string, ResourceType> = new Map<string, ResourceType>([
  ["empty", "xmlhttprequest"],
  ["image", "image"],
  ["font", "font"],
  ["script", "script"],
  ["style", "stylesheet"],
  ["audio", "media"],
  ["video", "media"],
  ["track", "media"],
]);

/** By what an element accepts. https://fetch.spec.whatwg.org/#fetch-request-default-header-values */
const ACCEPTED: readonly (readonly [RegExp, ResourceType])[] = [
  [/^image\//i, "image"],
  [/^text\/css/i, "stylesheet"],
  [/^text\/event-stream/i, "xmlhttprequest"],
];

/** What made the request, or `null` where nothing tells. */
export function resourceTypeOf(entry: HarEntry, headers: HeaderList): ResourceType | null {
  const tool = entry._resourceType?.toLowerCase() ?? "";
  const byTool = resourceTypeNamed(tool);
  const destination = getHeader(headers, "sec-fetch-dest") ?? "";
  const byDestination = DESTINATIONS.get(destination);
  const accept = getHeader(headers, "accept") ?? "";
  return byTool ?? byDestination ?? ACCEPTED.find(([pattern]) => pattern.test(accept))?.[1] ?? null;
}
