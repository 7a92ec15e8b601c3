import type { Engine } from "./engines";
import type { Response } from "./exchange";
import { getHeader } from "./headers";
import { OPAQUE, includesCredentials, isHttp, isSameOrigin, originOf, parseUrl } from "./origin";
import { rememberLast } from "./remember";
import type { Broken } from "./violation";

/** Redirects. https://fetch.spec.whatwg.org/#concept-http-redirect-fetch */

const REDIRECT_STATUSES: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** https://fetch.spec.whatwg.org/#redirect-status */
export function isRedirectStatus(status: number): boolean {
  return REDIRECT_STATUSES.has(status);
}

/** A response whose status is not known is a redirect if it has a `Location`. */
function mayRedirect(status: number): boolean {
  return isRedirectStatus(status) || status === 0;
}

/** Whether the engine takes the response for a redirect: its status is one, and there is a `Location`. */
export function redirects({ status, headers }: Response, engine: Engine): boolean {
  if (!mayRedirect(status)) return false;
  const location = getHeader(headers, "location");
  return location !== null && !(location === "" && engine.emptyLocation === "ignored");
}

/**
 * Whether the engine ends the request at this redirect because there is nowhere to go: its `Location` is empty, or no URL.
 * https://fetch.spec.whatwg.org/#concept-http-redirect-fetch, step 4
 */
export function leadsNowhere(response: Response, url: string, engine: Engine): boolean {
  if (!redirects(response, engine)) return false;
  if (getHeader(response.headers, "location") === "") return engine.emptyLocation === "fails";
  return engine.invalidLocationError === null && hasInvalidLocation(response, url);
}

/** Whether it is a redirect to what is no URL: every engine ends the request there, some without a word on CORS. */
export function hasInvalidLocation({ status, headers }: Response, url: string): boolean {
  if (!mayRedirect(status)) return false;
  const location = getHeader(headers, "location") ?? "";
  return location !== "" && targetsFrom(url)(location) === null;
}

/** Where the response sends the request, or `null` when it is no redirect. https://fetch.spec.whatwg.org/#concept-response-location-url */
export function locationOf(response: Response, url: string): string | null {
  if (!mayRedirect(response.status)) return null;
  const location = getHeader(response.headers, "location");
  return location === null ? null : targetsFrom(url)(location);
}

/** Where a `Location` leads from the URL that was asked last: everybody who looks at an exchange asks where it is redirected. */
const targetsFrom = rememberLast((url: string) =>
  rememberLast((location: string): string | null => {
    if (!URL.canParse(location, url)) return null;
    const target = new URL(location, url);
    if (target.hash === "") target.hash = parseUrl(url)?.hash ?? "";
    return target.href;
  }),
);

/** The method after a redirect with that status. Step 12 of HTTP-redirect fetch. */
export function methodAfter(status: number, method: string): string {
  if ((status === 301 || status === 302) && method === "POST") return "GET";
  return status === 303 && method !== "GET" && method !== "HEAD" ? "GET" : method;
}

/** https://fetch.spec.whatwg.org/#request-body-header-name */
const BODY_HEADERS: ReadonlySet<string> = new Set([
  "content-encoding",
  "content-language",
  "content-location",
  "content-type",
]);

/**
 * Whether a request header survives a redirect: a new method drops those of the body, a new origin the login.
 * Steps 12 and 13 of HTTP-redirect fetch.
 */
export function survivesRedirect(name: string, changesMethod: boolean, changesOrigin: boolean): boolean {
  const lower = name.toLowerCase();
  return !(changesMethod && BODY_HEADERS.has(lower)) && !(changesOrigin && lower === "authorization");
}

/** What a request in mode `cors` has become on its way. */
export interface RequestState {
  /** The serialised origin of what asked. */
  readonly pageOrigin: string;
  /** Whether a redirect has turned `Origin` into `null`. */
  readonly tainted: boolean;
  /** Whether it has ever left its origin: from then on every response needs the headers. */
  readonly crossed: boolean;
}

/** The request before its first hop. */
export function initialRequestState(pageOrigin: string, url: string): RequestState {
  return { pageOrigin, tainted: false, crossed: !isSameOrigin(url, pageOrigin) };
}

/** The value of `Origin`. https://fetch.spec.whatwg.org/#origin-header, "serializing a request origin" */
export function requestOrigin(requestState: RequestState): string {
  return requestState.tainted ? OPAQUE : requestState.pageOrigin;
}

/** The request after a redirect from one URL to another. Steps 12 to 15 of HTTP-redirect fetch. */
export function afterRedirect(requestState: RequestState, from: string, to: string): RequestState {
  const { pageOrigin } = requestState;
  const leavesForeignOrigin = originOf(to) !== originOf(from) && !isSameOrigin(from, pageOrigin);
  return {
    pageOrigin,
    tainted: requestState.tainted || leavesForeignOrigin,
    crossed: requestState.crossed || !isSameOrigin(to, pageOrigin),
  };
}

/** The rule that a redirect breaks which leads nowhere (`leadsNowhere`). Step 4. */
export function nowhere({ headers }: Response): Broken {
  const value = getHeader(headers, "location");
  return { rule: "redirect-scheme", header: "Location", value, wanted: "http: or https:" };
}

/** Every rule that the redirect itself breaks, apart from the CORS check of its response. Steps 6 to 10. */
export function redirectCheck(requestState: RequestState, to: string, redirectsBefore: number): Broken[] {
  const broken: Broken[] = [];
  if (!isHttp(to)) {
    broken.push({ rule: "redirect-scheme", header: "Location", value: to, wanted: "http: or https:" });
  }
  if (redirectsBefore >= 20) {
    broken.push({ rule: "redirect-limit", header: "Location", value: to, wanted: "20 redirects at most" });
  }
  if (includesCredentials(to) && (requestState.crossed || !isSameOrigin(to, requestState.pageOrigin))) {
    const wanted = new URL(to);
    wanted.username = "";
    wanted.password = "";
    broken.push({ rule: "redirect-credentials-in-url", header: "Location", value: to, wanted: wanted.href });
  }
  return broken;
}
