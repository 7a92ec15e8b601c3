/* oxlint-disable no-underscore-dangle -- HAR marks custom members with an underscore */
import type {
  CredentialsMode,
  HeaderList,
  Interception,
  Outcome,
  RequestMode,
  ResourceType,
  Response,
} from "../engine/fetch/exchange";
import { corsErrorNamed } from "../engine/fetch/cors-errors";
import { getHeader, normalizeValue } from "../engine/fetch/headers";
import { isRedirectStatus } from "../engine/fetch/redirect";
import type { HarEntry } from "./har-schema";

/** One entry of a HAR file in our own words: one request on the wire, not yet put together with others. */
export interface HarRecord {
  /** Place in the file. */
  readonly index: number;
  readonly url: string;
  /** The URL as it is sent, without its fragment: by it requests are found. */
  readonly address: string;
  readonly method: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly role: "preflight" | "actual";
  readonly requestHeaders: HeaderList;
  readonly response: Response | null;
  readonly error: string | null;
  /** Whether the file says outright that the browser met no error; one without error names says nothing. */
  readonly wentWell: boolean;
  readonly type: ResourceType | null;
  readonly mode: RequestMode | null;
  /** The address a redirect leads to, or `null`. */
  readonly redirectsTo: string | null;
  readonly fromPage: string | null;
  readonly requestId: string | null;
  /** For a preflight, the request that it was sent for. */
  readonly initiatorId: string | null;
  readonly initiatorUrl: string | null;
  readonly isNavigation: boolean;
  readonly cors: {
    readonly exchange: string | null;
    readonly hop: number | null;
    readonly origin: string | null;
    readonly credentials: CredentialsMode | null;
    readonly outcome: Outcome | null;
    readonly interception: Interception | null;
  } | null;
}

/** What an entry says. */
export function toRecord(entry: HarEntry, index: number): HarRecord {
  const requestHeaders = toHeaderList(entry.request.headers);
  const response = toResponse(entry);
  const startedAt = Date.parse(entry.startedDateTime ?? "");
  const duration = entry.time !== undefined && entry.time > 0 ? entry.time : 0;
  const start = Number.isNaN(startedAt) ? 0 : startedAt;
  const cors = entry._cors;
  return {
    index,
    url: entry.request.url,
    address: addressOf(entry.request.url),
    method: entry.request.method,
    startedAt: start,
    endedAt: start + duration,
    role: roleOf(entry, requestHeaders),
    requestHeaders,
    response,
    error: errorOf(entry),
    wentWell: response !== null && entry.response?._error === null,
    type: typeOf(entry, requestHeaders),
    mode: cors?.mode === undefined ? inferMode(entry, requestHeaders) : cors.mode,
    redirectsTo: redirectTarget(entry, response),
    fromPage: entry.pageref ?? null,
    requestId: entry._requestId ?? null,
    initiatorId: entry._initiator?.requestId ?? null,
    initiatorUrl: entry._initiator?.url ?? null,
    isNavigation: isNavigation(entry, requestHeaders),
    cors: cors
      ? {
          exchange: cors.exchange ?? null,
          hop: cors.hop ?? null,
          origin: cors.initiatorOrigin ?? null,
          credentials: cors.credentials ?? null,
          outcome: cors.outcome ?? null,
          interception: cors.interception ?? null,
        }
      : null,
  };
}

/** Chromium's own word on CORS, where an exporter wrote it down, by today's name; else the network error. */
function errorOf({ response, _corsErrorStatus, _cors }: HarEntry): string | null {
  const status = _corsErrorStatus ?? response?._corsErrorStatus;
  const error = _cors?.error ?? status?.corsError ?? response?._error ?? response?._failureText ?? null;
  return corsErrorNamed(error) ?? error;
}

/** HTTP/2's pseudo headers are not header lines, and Chromium joins repeated lines with a line break. */
function toHeaderList(headers: HarEntry["request"]["headers"]): HeaderList {
  return headers
    .filter(({ name }) => !name.startsWith(":"))
    .flatMap(({ name, value }) => value.split("\n").map((line) => [name, normalizeValue(line)] as const));
}

/** A request without an answer has status 0 (Chromium, Firefox) or -1 (Playwright) and no headers. */
function toResponse(entry: HarEntry): Response | null {
  const status = entry.response?.status ?? 0;
  const headers = toHeaderList(entry.response?.headers ?? []);
  if (status <= 0 && headers.length === 0) return null;
  return { status: Math.max(status, 0), headers, fromCache: entry._fromCache !== undefined };
}

function roleOf(entry: HarEntry, headers: HeaderList): HarRecord["role"] {
  if (entry._cors?.role) return entry._cors.role;
  const isPreflight =
    entry._resourceType === "preflight" ||
    entry._initiator?.type === "preflight" ||
    (entry.request.method === "OPTIONS" && getHeader(headers, "access-control-request-method") !== null);
  return isPreflight ? "preflight" : "actual";
}

function redirectTarget(entry: HarEntry, response: Response | null): string | null {
  if (!response || !isRedirectStatus(response.status)) return null;
  const location = entry.response?.redirectURL || getHeader(response.headers, "location");
  if (!location || !URL.canParse(location, entry.request.url)) return null;
  return addressOf(new URL(location, entry.request.url).href);
}

function addressOf(url: string): string {
  const parsed = new URL(url);
  parsed.hash = "";
  return parsed.href;
}

/** Records by address, so that a long file takes time in proportion. The order is kept. */
export function byAddress(records: readonly HarRecord[]): ReadonlyMap<string, readonly HarRecord[]> {
  const groups = new Map<string, HarRecord[]>();
  for (const record of records) {
    const group = groups.get(record.address);
    if (group) group.push(record);
    else groups.set(record.address, [record]);
  }
  return groups;
}

const MODES: ReadonlySet<string> = new Set<RequestMode>(["cors", "no-cors", "same-origin", "navigate", "websocket"]);

function inferMode(entry: HarEntry, headers: HeaderList): RequestMode | null {
  const mode = getHeader(headers, "sec-fetch-mode");
  if (mode !== null && MODES.has(mode)) return mode as RequestMode;
  return wasEmptied(entry) ? "no-cors" : null;
}

/**
 * Chromium empties an unreadable (no-cors) answer that looks like data. Its DevTools then call it aborted and list neither its
 * headers nor those that were really sent; an aborted answer to a cors request keeps both. Measured on Chromium 156.
 */
function wasEmptied({ request, response }: HarEntry): boolean {
  return (
    response?._error === "net::ERR_ABORTED" &&
    (response.status ?? 0) > 0 &&
    response.headers?.length === 0 &&
    getHeader(toHeaderList(request.headers), "origin") === null
  );
}

/** Chromium's and Playwright's `_resourceType`. */
const RESOURCE_TYPES: Readonly<Record<string, ResourceType>> = {
  xhr: "xmlhttprequest",
  fetch: "xmlhttprequest",
  preflight: "xmlhttprequest",
  eventsource: "xmlhttprequest",
  image: "image",
  font: "font",
  script: "script",
  stylesheet: "stylesheet",
  media: "media",
  texttrack: "media",
  ping: "ping",
  other: "other",
};

/** https://fetch.spec.whatwg.org/#concept-request-destination */
const DESTINATIONS: Readonly<Record<string, ResourceType>> = {
  empty: "xmlhttprequest",
  image: "image",
  font: "font",
  script: "script",
  style: "stylesheet",
  audio: "media",
  video: "media",
  track: "media",
};

function typeOf(entry: HarEntry, headers: HeaderList): ResourceType | null {
  const byTool = RESOURCE_TYPES[entry._resourceType ?? ""];
  return byTool ?? DESTINATIONS[getHeader(headers, "sec-fetch-dest") ?? ""] ?? null;
}

function isNavigation(entry: HarEntry, headers: HeaderList): boolean {
  return (
    entry._resourceType === "document" ||
    entry._resourceType === "websocket" ||
    getHeader(headers, "sec-fetch-mode") === "navigate"
  );
}
