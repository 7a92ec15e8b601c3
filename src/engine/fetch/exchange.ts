/**
 * The facts of one request, in the Fetch standard's words. Everything else in the project is a view of these types.
 * They hold only what was observed; what is inferred lives in a Diagnosis.
 */

/** One header line: its name in the case it was sent, its value without surrounding blanks. */
export type HeaderLine = readonly [name: string, value: string];

/** Header lines in wire order. Repeated lines stay apart where the browser tells them apart (Chromium does, Firefox joins them). */
export type HeaderList = readonly HeaderLine[];

export type Browser = "chromium" | "firefox" | "webkit";

export type RequestMode = "cors" | "no-cors" | "same-origin" | "navigate" | "websocket";

export type CredentialsMode = "omit" | "same-origin" | "include";

/**
 * What the page got. `delivered`: a response it may read. `blocked`: a response it may not. `opaque`: an unreadable one by
 * its own choice (no-cors). `failed`: there was no response. `unknown`: nothing tells.
 */
export type Outcome = "delivered" | "blocked" | "opaque" | "failed" | "pending" | "unknown";

/** What asked: webRequest's resource types, the same word in both browsers. */
export type ResourceType = "xmlhttprequest" | "image" | "font" | "script" | "stylesheet" | "media" | "ping" | "other";

/** Status texts in which a CORS layer says that it refused. No other text is kept: a server may write anything there. */
export type RefusalText = "CORS Rejected - Invalid origin";

/** All of them. A link has the place in this list: new ones go to its end. */
export const REFUSAL_TEXTS: readonly RefusalText[] = ["CORS Rejected - Invalid origin"];

export interface Response {
  /** 0 where the source does not tell it: some files hold the headers of a blocked response and not its status. */
  readonly status: number;
  /** Only where the source tells it (HTTP/2 has none) and it is one of those. */
  readonly statusText?: RefusalText;
  readonly headers: HeaderList;
  readonly fromCache: boolean;
}

/** The OPTIONS request a browser sends first. https://fetch.spec.whatwg.org/#cors-preflight-fetch */
export interface Preflight {
  /** `null` when the request was never seen leaving. */
  readonly requestHeaders: HeaderList | null;
  readonly response: Response | null;
  /** The browser's network error name, or `null`. */
  readonly error: string | null;
}

/** One request on the wire and its response; a redirect starts the next hop. */
export interface Hop {
  readonly url: string;
  /** `-` where the browser does not tell: a request that the page's own policy kept back. */
  readonly method: string;
  /** `null` when the request itself never left, so that its headers were never seen. */
  readonly requestHeaders: HeaderList | null;
  readonly preflight: Preflight | null;
  readonly response: Response | null;
}

/**
 * What took a request before the network had it; the browser tells of it in the page. `csp`: the page's Content-Security-Policy
 * forbids the address, or the one that a redirect leads to. `mixed-content`: plain http from a page with TLS.
 * `service-worker`: a worker of the page responds in the server's place.
 */
export interface Interception {
  readonly by: "csp" | "mixed-content" | "service-worker";
  /** The directive that was broken (`connect-src`), or `null`. */
  readonly directive: string | null;
  /** The script and the line that asked (`https://app.example/main.js:12`), or `null`. */
  readonly source: string | null;
}

/** https://w3c.github.io/permissions/#dom-permissionstate */
export type PermissionState = "granted" | "denied" | "prompt";

/** The permission for the local network, as the browser tells it a moment after a request ended without it. */
export interface LocalNetworkPermission {
  /** That of the document that sent the request. A frame is denied it unless the page around it passes it on. */
  readonly document: PermissionState;
  /** That of the tab's page, or `null` where the document is the page. */
  readonly page: PermissionState | null;
}

/** One thing the page asked for, with all the browser did for it. */
export interface Exchange {
  readonly id: string;
  /** The browser that was watched, or `null` for an imported file that does not say. */
  readonly browser: Browser | null;
  /** The serialised origin of what asked: `https://app.example`, or `null` (four letters) for an opaque origin. */
  readonly origin: string;
  readonly type: ResourceType;
  /** `null` when not observed. */
  readonly mode: RequestMode | null;
  /** `null` when not observed; it is not on the wire. */
  readonly credentials: CredentialsMode | null;
  readonly hops: readonly [Hop, ...Hop[]];
  readonly outcome: Outcome;
  /** The browser's network error name (`net::ERR_FAILED`, `NS_ERROR_UNKNOWN_HOST`), or `null`. */
  readonly error: string | null;
  /** Only where something was seen to take the request. */
  readonly interception?: Interception;
  /** Only where the request may have ended for want of it, and the browser was asked. */
  readonly localNetwork?: LocalNetworkPermission;
  /** Only where the stack shows that nothing but a content script of an extension asked; CORS binds it as it binds the page. */
  readonly sentBy?: "content-script";
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** Milliseconds since the epoch, `null` while pending. */
  readonly endedAt: number | null;
}
