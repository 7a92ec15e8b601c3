/* oxlint-disable no-underscore-dangle -- HAR marks custom members with an underscore */
import {
  REFUSAL_TEXTS,
  type CredentialsMode,
  type Exchange,
  type HeaderLine,
  type HeaderList,
  type Interception,
  type LocalNetworkPermission,
  type Outcome,
  type RequestMode,
  type ResourceType,
  type Response,
} from "../engine/fetch/exchange";
import { corsErrorNamed } from "../engine/fetch/cors-errors";
import { LONGEST_LIST, getHeader, normalizeValue, withinLimit } from "../engine/fetch/headers";
import { isRedirectStatus } from "../engine/fetch/redirect";
import { isContentScripts } from "./har-stack";
import { evidentMode, resourceTypeOf } from "./har-mode";
import type { HarEntry, PlacedEntry } from "./har-schema";
import type { Producer } from "./producers/producer";

/** One entry of a HAR file in our own words: one request on the wire, not yet put together with others. */
export interface HarRecord {
  /** Place in the file. */
  readonly index: number;
  readonly url: string;
  /** The URL without what is not sent of it: by it requests are found. */
  readonly address: string;
  readonly method: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly role: "preflight" | "actual";
  readonly requestHeaders: HeaderList;
  /** Whether a header that is not listed was not sent either. */
  readonly headersAreWhole: boolean;
  readonly response: Response | null;
  readonly error: string | null;
  /** Whether the file shows that the browser let the response through. */
  readonly wentWell: boolean;
  readonly type: ResourceType | null;
  /** The type in the producer's own word, in lowercase, or an empty string. */
  readonly tool: string;
  /** Whether a WebSocket carried anything; `null` where the file does not say that it is one. */
  readonly carried: boolean | null;
  /** Whether the entry itself is not in the file: a preflight tells of it. */
  readonly isRebuilt: boolean;
  /** What the entry proves; `null` where it leaves it open. */
  readonly mode: RequestMode | null;
  /** The address a redirect leads to, or `null`. */
  readonly redirectsTo: string | null;
  readonly fromPage: string | null;
  readonly requestId: string | null;
  /** For a preflight, the request that it was sent for. */
  readonly initiatorId: string | null;
  readonly initiatorUrl: string | null;
  /** Whether the whole stack that asked for it is an extension's. */
  readonly isContentScripts: boolean;
  readonly cors: {
    readonly exchange: string | null;
    readonly hop: number | null;
    readonly origin: string | null;
    readonly credentials: CredentialsMode | null;
    readonly outcome: Outcome | null;
    readonly interception: Interception | null;
    readonly localNetwork: LocalNetworkPermission | null;
    readonly sentBy: Exchange["sentBy"] | null;
  } | null;
}

/** What an entry says, in a file of that producer. */
export function toRecord({ index, entry }: PlacedEntry, producer: Producer): HarRecord {
  const listed = toHeaderList(entry.request.headers ?? []);
  // Our own files list what was seen.
  const requestHeaders = entry._cors ? listed : once(listed);
  const response = toResponse(entry);
  const startedAt = Date.parse(entry.startedDateTime ?? "");
  const duration = entry.time !== undefined && entry.time > 0 ? entry.time : 0;
  const start = Number.isNaN(startedAt) ? 0 : startedAt;
  const error = errorOf(entry);
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
    headersAreWhole: producer.requestHeaders === "as-sent" || requestHeaders.some(([name]) => ADDED_LAST.test(name)),
    response,
    error,
    wentWell: error === null && response !== null && response.status > 0 && wentWell(entry, producer),
    type: resourceTypeOf(entry, requestHeaders),
    tool: entry._resourceType?.toLowerCase() ?? "",
    carried: entry._webSocketMessages === undefined ? null : entry._webSocketMessages.length > 0,
    isRebuilt: false,
    mode: cors?.mode === undefined ? evidentMode(entry, requestHeaders) : cors.mode,
    redirectsTo: redirectTarget(entry, response),
    fromPage: entry.pageref ?? null,
    requestId: entry._requestId ?? null,
    initiatorId: entry._initiator?.requestId ?? null,
    initiatorUrl: entry._initiator?.url ?? null,
    isContentScripts: isContentScripts(entry._initiator?.stack),
    cors: cors
      ? {
          exchange: cors.exchange ?? null,
          hop: cors.hop ?? null,
          origin: cors.initiatorOrigin ?? null,
          credentials: cors.credentials ?? null,
          outcome: cors.outcome ?? null,
          interception: cors.interception ?? null,
          localNetwork: cors.localNetwork ?? null,
          sentBy: cors.sentBy ?? null,
        }
      : null,
  };
}

/** What Chromium's network adds once it really sends a request: provisional headers have none of these. */
const ADDED_LAST = /^(?:host|accept-encoding|connection|proxy-connection|sec-fetch-(?:mode|site|dest))$/i;

function wentWell({ response }: HarEntry, { answered }: Producer): boolean {
  return answered === "delivered" || (answered === "null-error" && response?._error === null);
}

/** Of one header so many lines are read. */
const MOST_LINES = 1000;

/** Chromium's own word on CORS, where an exporter wrote it down, by today's name; else the network error. */
function errorOf({ response, _corsErrorStatus, _cors, _wasAborted }: HarEntry): string | null {
  const status = _corsErrorStatus ?? response?._corsErrorStatus;
  const error = _cors?.error ?? status?.corsError ?? response?._error ?? response?._failureText ?? null;
  // The test ended it itself, in Playwright: whatever name it chose, no browser decided.
  if (_wasAborted) return "net::ERR_ABORTED";
  return corsErrorNamed(error) ?? (error === "" ? null : error);
}

/** Header lines. HTTP/2's pseudo headers are none, and Chromium joins repeated lines with a line break. */
function toHeaderList(headers: readonly { readonly name: string; readonly value: string }[]): HeaderList {
  const list: HeaderLine[] = [];
  for (const { name, value } of headers) {
    if (name.startsWith(":")) continue;
    const read = value.slice(0, LONGEST_LIST);
    const lines = read.includes("\n") ? read.split("\n", MOST_LINES) : [read];
    for (const line of lines) list.push([name, normalizeValue(line)]);
  }
  return withinLimit(list);
}

/** Equal lines once. No browser sends a request header twice, and chrome-har writes the provisional ones beside those that were sent. */
function once(headers: HeaderList): HeaderList {
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  if (names.size === headers.length) return headers;
  const seen = new Set<string>();
  return headers.filter((line) => {
    const key = keyOf(line);
    return !seen.has(key) && seen.add(key);
  });
}

const keyOf = ([name, value]: HeaderLine): string => `${name.toLowerCase()}: ${value}`;

/** A server may repeat a line, and then the browser counts it; where every single line is there twice, the producer wrote them twice. */
function unlessAllTwice(headers: HeaderList): HeaderList {
  if (headers.length < 4 || headers.length % 2 === 1) return headers;
  const single = once(headers);
  if (single.length * 2 !== headers.length) return headers;
  const counts = new Map<string, number>();
  for (const line of headers) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  return [...counts.values()].every((count) => count === 2) ? single : headers;
}

/** A request without a response has status 0 (Chromium, Firefox) or -1 (Playwright) and no headers. */
function toResponse(entry: HarEntry): Response | null {
  const status = entry.response?.status ?? 0;
  const listed = toHeaderList(entry.response?.headers ?? []);
  const headers = entry._cors ? listed : unlessAllTwice(listed);
  if (status <= 0 && headers.length === 0) return null;
  const statusText = REFUSAL_TEXTS.find((text) => text === entry.response?.statusText);
  return {
    status: Math.max(status, 0),
    ...(statusText && { statusText }),
    headers,
    fromCache: isFromCache(entry),
  };
}

function isFromCache({ _fromCache, _fetchType, response }: HarEntry): boolean {
  return _fromCache !== undefined || response?.fromDiskCache === true || /cache/i.test(_fetchType ?? "");
}

function roleOf(entry: HarEntry, headers: HeaderList): HarRecord["role"] {
  if (entry._cors?.role) return entry._cors.role;
  const isPreflight =
    entry._resourceType?.toLowerCase() === "preflight" ||
    entry._initiator?.type === "preflight" ||
    (entry.request.method === "OPTIONS" && getHeader(headers, "access-control-request-method") !== null);
  return isPreflight ? "preflight" : "actual";
}

function redirectTarget(entry: HarEntry, response: Response | null): string | null {
  // A status that the file does not tell may be that of a redirect.
  if (!response || !(isRedirectStatus(response.status) || response.status === 0)) return null;
  const location = entry.response?.redirectURL || getHeader(response.headers, "location");
  if (!location || !URL.canParse(location, entry.request.url)) return null;
  return addressOf(new URL(location, entry.request.url).href);
}

/** Without its fragment, and without a user name and password: not every producer lists those that a `Location` has. */
function addressOf(url: string): string {
  const parsed = new URL(url);
  if (!/[#@]/.test(parsed.href)) return parsed.href;
  [parsed.hash, parsed.username, parsed.password] = ["", "", ""];
  return parsed.href;
}
