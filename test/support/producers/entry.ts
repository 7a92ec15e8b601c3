import type { Exchange, HeaderList, Preflight, Response } from "../../../src/engine/fetch/exchange";
import { getHeader } from "../../../src/engine/fetch/headers";

export type Json = Readonly<Record<string, unknown>>;

/** One request of an exchange as it went over the wire, or as far as it came. */
export interface Message {
  readonly exchange: Exchange;
  readonly role: "preflight" | "actual";
  readonly method: string;
  readonly url: string;
  /** What was sent; what the browser meant to send, where the request never left. */
  readonly requestHeaders: HeaderList;
  readonly neverLeft: boolean;
  readonly response: Response | null;
  /** Whether the browser kept this very response from the page. */
  readonly isKept: boolean;
  /** The error that the browser ended the exchange with, on the last of its requests. */
  readonly error: string | null;
  /** Where the redirect led, or an empty string. */
  readonly redirectURL: string;
  readonly startedAt: number;
}

/** The requests of an exchange, in the order in which a browser sends them. */
export function messagesOf(exchange: Exchange): Message[] {
  const last = exchange.hops.length - 1;
  return exchange.hops.flatMap((hop, at) => {
    const isLast = at === last;
    const isBlocked = isLast && exchange.outcome === "blocked";
    const neverLeft = hop.requestHeaders === null;
    const { url, response, preflight } = hop;
    const started = exchange.startedAt + at * 20;
    const actual: Message = {
      exchange,
      role: "actual",
      method: hop.method,
      url,
      requestHeaders: hop.requestHeaders ?? [
        ["User-Agent", "Mozilla/5.0"],
        ...askedFor(preflight),
        ...named(preflight),
      ],
      neverLeft,
      response,
      isKept: isBlocked && response !== null,
      error: isLast ? exchange.error : null,
      redirectURL: exchange.hops[at + 1]?.url ?? "",
      startedAt: started + (preflight === null ? 0 : 5),
    };
    if (preflight === null) return [actual];
    return [
      {
        ...actual,
        role: "preflight",
        method: "OPTIONS",
        requestHeaders: preflight.requestHeaders ?? [],
        neverLeft: false,
        response: preflight.response,
        isKept: false,
        error: preflight.error,
        redirectURL: "",
        startedAt: started,
      },
      actual,
    ];
  });
}

/** The script's own headers that a preflight asked for, with values that no list of safe ones has. */
function askedFor(preflight: Preflight | null): HeaderList {
  const names = getHeader(preflight?.requestHeaders, "access-control-request-headers") ?? "";
  return names.split(",").flatMap((name) => (name === "" ? [] : [[name, '"'.repeat(129)] as const]));
}

/** Firefox and WebKit list `Origin` before they send the preflight. */
function named(preflight: Preflight | null): HeaderList {
  return (preflight?.requestHeaders ?? []).filter(([name]) => name === "Origin");
}

/** What Chromium's network adds once it really sends a request. */
const ADDED_BY_NETWORK = /^(?:origin|cookie|host|connection|accept-encoding|sec-fetch-.*)$/i;

/** The headers that a browser's own layers know before the network has the request. */
export const provisional = (headers: HeaderList): HeaderList =>
  headers.filter(([name]) => !ADDED_BY_NETWORK.test(name));

/** An entry of HAR 1.2 with these headers, status and custom members. */
export function entryOf(message: Message, { requestHeaders, status, headers, response, custom }: Written): Json {
  return {
    startedDateTime: new Date(message.startedAt).toISOString(),
    time: 4,
    pageref: "page",
    request: { method: message.method, url: message.url, httpVersion: "HTTP/1.1", headers: lines(requestHeaders) },
    response: {
      status,
      statusText: "",
      httpVersion: "HTTP/1.1",
      headers: lines(headers),
      content: { size: 0, mimeType: "x-unknown" },
      redirectURL: message.redirectURL,
      ...response,
    },
    ...custom,
  };
}

export interface Written {
  readonly requestHeaders: HeaderList;
  readonly status: number;
  readonly headers: HeaderList;
  readonly response?: Json;
  readonly custom?: Json;
}

const lines = (headers: HeaderList): Json[] => headers.map(([name, value]) => ({ name, value }));

/** The page that asked, which tells who asked where no request does. */
export function pageEntry({ origin, startedAt }: Exchange): Json {
  return {
    startedDateTime: new Date(startedAt - 100).toISOString(),
    time: 10,
    pageref: "page",
    request: { method: "GET", url: `${origin}/`, headers: lines([["Accept", "text/html,application/xhtml+xml"]]) },
    response: { status: 200, headers: [], content: { size: 1, mimeType: "text/html" }, redirectURL: "" },
    _resourceType: "document",
  };
}
