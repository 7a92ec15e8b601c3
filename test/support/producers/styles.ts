import type { Browser, Exchange, ResourceType } from "../../../src/engine/fetch/exchange";
import { isRedirectStatus } from "../../../src/engine/fetch/redirect";
import { diagnose } from "../../../src/engine/diagnose/diagnose";
import { entryOf, type Json, type Message, messagesOf, pageEntry, provisional, type Written } from "./entry";

/** How one producer writes what it recorded. The forms are those of files that it wrote, measured or read in its source. */
export interface Style {
  readonly id: string;
  readonly creator: string;
  /** What its files call the browser, where they do. */
  readonly browserName?: (browser: Browser) => string;
  /** The browsers that it records; all where it is none of theirs. */
  readonly records: readonly Browser[];
  /** The message as an entry, or `null` where its files do not hold it. */
  readonly entry: (message: Message) => Json | null;
}

const ALL: readonly Browser[] = ["chromium", "firefox", "webkit"];

const TYPES: Readonly<Record<ResourceType, string>> = {
  xmlhttprequest: "fetch",
  image: "image",
  font: "font",
  script: "script",
  stylesheet: "stylesheet",
  media: "media",
  ping: "ping",
  other: "other",
};

const typeOf = ({ role, exchange }: Message): string => (role === "preflight" ? "preflight" : TYPES[exchange.type]);

/** As it was on the wire; status 0 and no headers where nothing came. */
const asItWas = ({ requestHeaders, response }: Message): Written => ({
  requestHeaders,
  status: response?.status ?? 0,
  headers: response?.headers ?? [],
});

const devtools = (message: Message): Json => {
  const { neverLeft, requestHeaders } = message;
  return entryOf(message, {
    ...asItWas(message),
    requestHeaders: neverLeft ? provisional(requestHeaders) : requestHeaders,
    response: { _error: message.error },
    custom: { _resourceType: typeOf(message), _priority: "High", _initiator: { type: "script" } },
  });
};

/** What a proxy sees: no more than what left the browser. */
const proxy =
  (custom: (message: Message) => Partial<Written>) =>
  (message: Message): Json | null =>
    message.neverLeft ? null : entryOf(message, { ...asItWas(message), ...custom(message) });

const playwright = (message: Message): Json | null => {
  if (message.role === "preflight") return null;
  const { requestHeaders, response, error, isKept } = message;
  const isLost = response === null || isKept;
  return entryOf(message, {
    requestHeaders: isLost ? provisional(requestHeaders) : requestHeaders,
    status: isLost ? -1 : response.status,
    headers: isLost ? [] : response.headers,
    response: error === null ? {} : { _failureText: error },
    custom: { _resourceType: typeOf(message) },
  });
};

const chromeHar = (message: Message): Json | null => {
  const { response, error, requestHeaders, role, exchange } = message;
  if (response === null || (role === "actual" && error !== null)) return null;
  const isSent = role === "preflight" || exchange.hops.some(({ preflight }) => preflight !== null);
  return entryOf(message, {
    ...asItWas(message),
    requestHeaders: isSent ? requestHeaders : provisional(requestHeaders),
    custom: { _resourceType: role === "preflight" ? "other" : typeOf(message) },
  });
};

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const cypress = (message: Message): Json => {
  const { response, isKept, role, neverLeft, requestHeaders } = message;
  const isPreflightRedirect = role === "preflight" && response !== null && isRedirectStatus(response.status);
  return entryOf(message, {
    ...asItWas(message),
    ...(neverLeft && { requestHeaders: provisional(requestHeaders) }),
    ...((isKept || isPreflightRedirect) && { status: 0 }),
    custom: { _resourceType: capitalised(typeOf(message)) },
  });
};

/** The sentence that WebKit logs of a response that it keeps. */
const safari = (message: Message): Json => {
  const { exchange, isKept, error } = message;
  const sentence = isKept || message.neverLeft ? (diagnose(exchange).violations[0]?.webkit ?? error) : error;
  return entryOf(message, {
    ...asItWas(message),
    ...(sentence !== null && { response: { _error: sentence } }),
    custom: { _fetchType: message.neverLeft ? "" : "Network Load" },
  });
};

const named = ({ role, response, error }: Message): Partial<Written> =>
  role === "actual" && response === null
    ? { response: { _error: error === null ? null : "Client disconnected." } }
    : {};

export const STYLES: readonly Style[] = [
  { id: "devtools", creator: "WebInspector", records: ["chromium"], entry: devtools },
  {
    id: "firefox",
    creator: "Firefox",
    browserName: () => "Firefox",
    records: ["firefox"],
    entry: (message) => entryOf(message, asItWas(message)),
  },
  { id: "safari", creator: "WebKit Web Inspector", records: ["webkit"], entry: safari },
  { id: "mitmproxy", creator: "mitmproxy", records: ALL, entry: proxy(named) },
  { id: "charles", creator: "Charles Proxy", records: ALL, entry: proxy(() => ({})) },
  { id: "http-toolkit", creator: "HTTP Toolkit", records: ALL, entry: proxy(() => ({})) },
  {
    id: "playwright",
    creator: "Playwright",
    browserName: () => "chromium",
    records: ["chromium"],
    entry: playwright,
  },
  { id: "chrome-har", creator: "chrome-har", records: ["chromium"], entry: chromeHar },
  { id: "cypress", creator: "@neuralegion/cypress-har-generator", records: ["chromium"], entry: cypress },
  { id: "stranger", creator: "Somebody's recorder", records: ALL, entry: devtools },
];

/** The file that a producer writes of these exchanges, after the page that asked. */
export function fileOf(style: Style, exchanges: readonly Exchange[]): Json {
  const [first] = exchanges;
  const page = first && first.origin !== "null" ? [pageEntry(first)] : [];
  const browser = first?.browser && style.browserName?.(first.browser);
  return {
    log: {
      version: "1.2",
      creator: { name: style.creator, version: "1" },
      ...(browser !== undefined && browser !== null && { browser: { name: browser, version: "1" } }),
      pages: [{ id: "page", title: "A page" }],
      entries: [...page, ...exchanges.flatMap(messagesOf).flatMap((message) => style.entry(message) ?? [])],
    },
  };
}
