import type { Exchange, HeaderList, Preflight, ResourceType, Response } from "../engine/fetch/exchange";

/** Exchanges as a HAR 1.2 file that other viewers open too. http://www.softwareishard.com/blog/har-12-spec/ */

/**
 * The text of the file. What HAR has no place for stands in each entry's `_cors`, so that `readHar` gives back the same
 * exchanges. Nothing is left out here: what must not be shared is cut out of the exchanges before.
 */
export function writeHar(exchanges: readonly Exchange[], version: string): string {
  const [first] = exchanges;
  const browser = exchanges.every((exchange) => exchange.browser === first?.browser) ? first?.browser : null;
  const log = {
    version: "1.2",
    creator: { name: "CORS Why", version },
    // HAR wants a version with the name; an exchange does not know it.
    ...(browser && { browser: { name: browser, version: "" } }),
    // Optional by HAR 1.2, and Firefox's Network panel opens no file without it (measured on ESR 153).
    pages: [],
    entries: exchanges.flatMap(toEntries),
  };
  return `${JSON.stringify({ log }, null, 2)}\n`;
}

interface Message {
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: HeaderList | null;
  readonly response: Response | null;
  readonly error: string | null;
}

type Role = "preflight" | "actual";

/** An entry for each message on the wire, in the order in which browsers send them. */
function toEntries(exchange: Exchange): unknown[] {
  const lastHop = exchange.hops.length - 1;
  return exchange.hops.flatMap((hop, index) => {
    const error = index === lastHop ? exchange.error : null;
    const actual = toEntry(exchange, "actual", index, { ...hop, error });
    return hop.preflight
      ? [toEntry(exchange, "preflight", index, asMessage(hop.url, hop.preflight)), actual]
      : [actual];
  });
}

function asMessage(url: string, preflight: Preflight): Message {
  return { method: "OPTIONS", url, ...preflight };
}

function toEntry(exchange: Exchange, role: Role, hop: number, message: Message): unknown {
  const { response } = message;
  // In whole microseconds: a difference of fractions is not the same each time it is taken.
  const time = Math.round(((exchange.endedAt ?? exchange.startedAt) - exchange.startedAt) * 1000) / 1000;
  return {
    startedDateTime: new Date(exchange.startedAt).toISOString(),
    time,
    request: {
      method: message.method,
      url: message.url,
      httpVersion: "",
      cookies: [],
      headers: toHarHeaders(message.requestHeaders ?? []),
      queryString: [...new URL(message.url).searchParams].map(([name, value]) => ({ name, value })),
      headersSize: -1,
      bodySize: -1,
    },
    response: {
      status: response?.status ?? 0,
      statusText: response?.statusText ?? "",
      httpVersion: "",
      cookies: [],
      headers: toHarHeaders(response?.headers ?? []),
      content: { size: 0, mimeType: "x-unknown" },
      redirectURL: exchange.hops[hop + 1] && role === "actual" ? exchange.hops[hop + 1]?.url : "",
      headersSize: -1,
      bodySize: -1,
      ...(message.error !== null && { _error: message.error }),
    },
    cache: {},
    timings: { send: 0, wait: time, receive: 0 },
    _resourceType: role === "preflight" ? "preflight" : RESOURCE_TYPES[exchange.type],
    ...(response?.fromCache && { _fromCache: "disk" }),
    _cors: {
      exchange: exchange.id,
      role,
      hop,
      initiatorOrigin: exchange.origin,
      // Said outright, for a reader would infer it from the headers.
      mode: exchange.mode,
      ...(exchange.credentials !== null && { credentials: exchange.credentials }),
      outcome: exchange.outcome,
      ...(message.error !== null && { error: message.error }),
      ...(exchange.interception && { interception: exchange.interception }),
      ...(exchange.localNetwork && { localNetwork: exchange.localNetwork }),
      ...(exchange.sentBy && { sentBy: exchange.sentBy }),
    },
  };
}

function toHarHeaders(headers: HeaderList): unknown[] {
  return headers.map(([name, value]) => ({ name, value }));
}

/** The names that Chromium uses in its HAR files. */
const RESOURCE_TYPES: Readonly<Record<ResourceType, string>> = {
  xmlhttprequest: "fetch",
  image: "image",
  font: "font",
  script: "script",
  stylesheet: "stylesheet",
  media: "media",
  ping: "ping",
  other: "other",
};
