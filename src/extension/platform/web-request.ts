import type { WebRequest } from "webextension-polyfill";
import { NO_TAB, type NetworkEvent, type RequestFacts, type RequestNews } from "../../capture/events";
import { shortLine, shortUrl } from "../../capture/shorten";
import type { HeaderList, ResourceType } from "../../engine/fetch/exchange";
import { OPAQUE, originOf } from "../../engine/fetch/origin";
import { isRedirectStatus } from "../../engine/fetch/redirect";
import { KIND, browser } from "./browser";

/**
 * webRequest's events as ours. The listeners are on only while somebody records: in Chromium any listener of any extension
 * slows every request of the browser, and taking it away takes the price away.
 */

export interface NetworkListener {
  onEvent(event: NetworkEvent): void;
  /** A new document takes the place of the tab's page, at that time (milliseconds since the epoch). */
  onNavigation(tab: number, at: number, url: string): void;
  /** Whether anything of this tab is wanted. Asked first, so that other tabs cost next to nothing. */
  wants(tab: number): boolean;
}

/** What every event's details have in common; Firefox and Chromium each add the origin in their own way. */
interface Details {
  readonly requestId: string;
  readonly timeStamp: number;
  readonly tabId: number;
  readonly frameId: number;
  readonly url: string;
  readonly method: string;
  readonly type: string;
  readonly documentId?: string;
  readonly initiator?: string;
  readonly originUrl?: string;
}

const FILTER: WebRequest.RequestFilter = { urls: ["<all_urls>"] };

/**
 * Chromium hides Origin, Cookie and whole preflights without this option; Firefox hides nothing and throws at it. A throw at
 * the top level would silently drop every listener after it, so the option is looked up first.
 */
function withHeaders<Name extends string>(...names: Name[]): Name[] {
  const options = browser.webRequest as unknown as { OnBeforeSendHeadersOptions?: Record<string, string> };
  const extra = options.OnBeforeSendHeadersOptions?.["EXTRA_HEADERS"];
  return extra === undefined ? names : [...names, extra as Name];
}

/** Adds or removes the listeners, however often it is said. Call `start` synchronously when the background starts: an event may have woken it. */
export function createNetworkListeners(listener: NetworkListener): { start(): void; stop(): void } {
  const tell = (details: Details, news: RequestNews) => {
    const facts = factsOf(details);
    if (facts) listener.onEvent({ ...facts, ...news });
  };
  const wanted = ({ tabId }: Details) => listener.wants(tabId);

  const onBeforeRequest = (details: WebRequest.OnBeforeRequestDetailsType): void => {
    if (wanted(details)) tell(details, { kind: "request" });
  };
  const onSendHeaders = (details: WebRequest.OnSendHeadersDetailsType): void => {
    if (wanted(details)) tell(details, { kind: "sent", headers: headerList(details.requestHeaders) });
  };
  const onHeadersReceived = (details: WebRequest.OnHeadersReceivedDetailsType): void => {
    if (!wanted(details)) return;
    if (details.type === "main_frame") {
      if (bringsDocument(details.statusCode)) listener.onNavigation(details.tabId, details.timeStamp, details.url);
      return;
    }
    tell(details, {
      kind: "headers",
      status: details.statusCode,
      headers: headerList(details.responseHeaders),
      fromCache: (details as { fromCache?: boolean }).fromCache === true,
    });
  };
  const onBeforeRedirect = (details: WebRequest.OnBeforeRedirectDetailsType): void => {
    if (!wanted(details)) return;
    const internal = !isRedirectStatus(details.statusCode) || !details.responseHeaders;
    tell(details, {
      kind: "redirected",
      status: internal ? 0 : details.statusCode,
      headers: headerList(details.responseHeaders),
      to: shortUrl(details.redirectUrl),
    });
  };
  const onResponseStarted = (details: WebRequest.OnResponseStartedDetailsType): void => {
    if (wanted(details)) {
      tell(details, { kind: "started", headers: headerList(details.responseHeaders) });
    }
  };
  const onCompleted = (details: WebRequest.OnCompletedDetailsType): void => {
    if (wanted(details)) tell(details, { kind: "completed", fromCache: details.fromCache });
  };
  const onErrorOccurred = (details: WebRequest.OnErrorOccurredDetailsType): void => {
    if (wanted(details)) tell(details, { kind: "failed", error: details.error });
  };

  const { webRequest } = browser;
  // A second registration of the same function with a filter would count as another listener.
  let isListening = false;
  return {
    start() {
      if (isListening) return;
      isListening = true;
      webRequest.onBeforeRequest.addListener(onBeforeRequest, FILTER);
      webRequest.onSendHeaders.addListener(onSendHeaders, FILTER, withHeaders("requestHeaders"));
      webRequest.onHeadersReceived.addListener(onHeadersReceived, FILTER, withHeaders("responseHeaders"));
      webRequest.onBeforeRedirect.addListener(onBeforeRedirect, FILTER, withHeaders("responseHeaders"));
      webRequest.onResponseStarted.addListener(onResponseStarted, FILTER, withHeaders("responseHeaders"));
      webRequest.onCompleted.addListener(onCompleted, FILTER);
      webRequest.onErrorOccurred.addListener(onErrorOccurred, FILTER);
    },
    stop() {
      isListening = false;
      webRequest.onBeforeRequest.removeListener(onBeforeRequest);
      webRequest.onSendHeaders.removeListener(onSendHeaders);
      webRequest.onHeadersReceived.removeListener(onHeadersReceived);
      webRequest.onBeforeRedirect.removeListener(onBeforeRedirect);
      webRequest.onResponseStarted.removeListener(onResponseStarted);
      webRequest.onCompleted.removeListener(onCompleted);
      webRequest.onErrorOccurred.removeListener(onErrorOccurred);
    },
  };
}

/** Statuses after which the old document stays: no content, and redirects on the way. */
function bringsDocument(status: number): boolean {
  return status !== 204 && status !== 205 && !(status >= 300 && status <= 399 && status !== 304);
}

const TYPES: ReadonlyMap<string, ResourceType> = new Map<string, ResourceType>([
  ["xmlhttprequest", "xmlhttprequest"],
  ["image", "image"],
  ["imageset", "image"],
  ["font", "font"],
  ["script", "script"],
  ["stylesheet", "stylesheet"],
  ["media", "media"],
  ["ping", "ping"],
  ["beacon", "ping"],
  ["websocket", "other"],
  ["other", "other"],
]);

/** The facts of an event, or `null` when no page's own request is behind it. */
function factsOf(details: Details): RequestFacts | null {
  const type = TYPES.get(details.type);
  const origin = originOfDetails(details);
  if (type === undefined || origin === null || /^(chrome|moz)-extension:/.test(origin)) return null;
  return {
    request: details.requestId,
    at: details.timeStamp,
    browser: KIND,
    tab: details.tabId,
    frame: details.frameId,
    document: details.documentId ?? null,
    detached: isDetached(details),
    url: shortUrl(details.url),
    method: details.method,
    type,
    origin,
  };
}

/** Whether this browser says which document asks. Every page shows it before a worker of it asks for anything. */
let namesDocuments = false;

function isDetached({ tabId, documentId }: Details): boolean {
  namesDocuments ||= documentId !== undefined;
  return tabId === NO_TAB || (namesDocuments && documentId === undefined);
}

/** Chromium names the origin; Firefox names the document's URL, and nothing for a document without an origin. */
function originOfDetails({ initiator, originUrl }: Details): string | null {
  if (KIND === "chromium") return initiator ?? null;
  return originUrl === undefined ? OPAQUE : originOf(originUrl);
}

function headerList(headers: WebRequest.HttpHeaders | undefined): HeaderList {
  return (headers ?? []).map(({ name, value, binaryValue }) => shortLine(name, value ?? latin1(binaryValue)));
}

/** Chromium gives a value that is no UTF-8 as bytes; each becomes one character, as Firefox has it. */
function latin1(bytes: readonly number[] | undefined): string {
  return (bytes ?? []).map((byte) => String.fromCodePoint(byte)).join("");
}
