import type { Browser, HeaderList, Interception, LocalNetworkPermission, ResourceType } from "../engine/fetch/exchange";

/** The tab of a request that a shared worker or a service worker makes. */
export const NO_TAB = -1;

/**
 * What the browser says about one request, the same in both browsers. `at` is in milliseconds since the epoch.
 * `platform/web-request.ts` makes these from webRequest's own events.
 */
export type NetworkEvent = RequestFacts & RequestNews;

export interface RequestFacts {
  /** The browser's id, the same for all hops of a redirect chain; a preflight has its own. */
  readonly request: string;
  readonly at: number;
  readonly browser: Browser;
  readonly tab: number;
  readonly frame: number;
  /** Tells two documents of one frame apart; `null` where the browser gives none. */
  readonly document: string | null;
  /** No document waits for the response: a worker asked, or the request outlives its page. */
  readonly detached: boolean;
  readonly url: string;
  readonly method: string;
  readonly type: ResourceType;
  /** The serialised origin of what asked. */
  readonly origin: string;
}

export type RequestNews =
  | { readonly kind: "request" }
  | { readonly kind: "sent"; readonly headers: HeaderList }
  | { readonly kind: "headers"; readonly status: number; readonly headers: HeaderList; readonly fromCache: boolean }
  /**
   * `status` 0 for a redirect the browser made up itself (HSTS, another extension). Firefox shows a request that it hands to a
   * service worker as such a redirect to the same address.
   */
  | { readonly kind: "redirected"; readonly status: number; readonly headers: HeaderList; readonly to: string }
  /** The body begins: the browser has let the response through. `headers` as other extensions left them. */
  | { readonly kind: "started"; readonly headers: HeaderList }
  | { readonly kind: "completed"; readonly fromCache: boolean }
  | { readonly kind: "failed"; readonly error: string };

/**
 * One entry of resource timing, read in the page's isolated world. In Firefox the extension sees the real status there and
 * the page sees 0 for a response it may not read; that is the only trace a blocked response of a document leaves.
 */
export interface PageTiming {
  readonly kind: "timing";
  readonly tab: number;
  readonly frame: number;
  /** The URL first asked for, also after redirects. */
  readonly url: string;
  /** The status of the last response. */
  readonly status: number;
  /** Whether the page sees that status too. */
  readonly readable: boolean;
  /** What asked; `null` where resource timing is vaguer than the network. */
  readonly type: ResourceType | null;
  /** When the page asked, in milliseconds since the epoch. */
  readonly startedAt: number;
  /** When the response ended, likewise. */
  readonly at: number;
}

/** A request that never left, as the page's own events or resource timing tell of it. The network shows nothing. */
export interface PageRefusal {
  readonly kind: "refused";
  readonly browser: Browser;
  readonly tab: number;
  readonly frame: number;
  readonly at: number;
  /** The URL first asked for, also when a redirect led to the forbidden one. */
  readonly url: string;
  readonly type: ResourceType;
  /** The serialised origin of the page. */
  readonly origin: string;
  readonly interception: Interception;
}

/** What the browser said of the permission for the local network, once a request had ended as one without it does. */
export interface PermissionNews {
  readonly kind: "permission";
  readonly tab: number;
  readonly at: number;
  /** The browser's id of that request. */
  readonly of: string;
  /** `null` where it could not be asked: the page is gone, or its browser has no such permission. */
  readonly permission: LocalNetworkPermission | null;
}

export type CaptureEvent = NetworkEvent | PageTiming | PageRefusal | PermissionNews;
