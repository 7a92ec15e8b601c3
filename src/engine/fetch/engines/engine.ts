import type { Browser, ResourceType } from "../exchange";

/** What a preflight response is checked for. Each party goes through the same checks, each in its own order. */
export type PreflightCheck = "redirect" | "cors" | "status" | "methods-list" | "headers-list" | "method" | "headers";

/** A party that judges: the Fetch standard, or a browser with its departures from it. All departures are listed here. */
export interface Engine {
  readonly name: "standard" | Browser;
  readonly preflightOrder: readonly PreflightCheck[];
  /** `Access-Control-Allow-Headers: *` lets `Authorization` through. */
  readonly wildcardCoversAuthorization: boolean;
  /**
   * After a redirect has tainted the origin, the preflight still carries the page's origin (the request itself does not). When
   * the redirect leads back to the page's own server, its response to the preflight needs no Allow-Origin then.
   */
  readonly preflightIgnoresTaint: boolean;
  /**
   * What a preflight after a redirect requests. `needed`: what the request still needs permission for. `first-without-dropped`:
   * the headers of the first request, without those that this one redirect drops; earlier ones are forgotten. `first`: all
   * headers of the first request, the dropped ones too. The last two ask even where nothing is left that needs permission, once there
   * was a preflight.
   */
  readonly asksAfterRedirect: "needed" | "first-without-dropped" | "first";
  /** Whether a script's own `User-Agent` counts as a header of the browser's, needing no permission. */
  readonly userAgentIsForbidden: boolean;
  /** Request headers of which the engine decides by a rule of its own which values need no permission; names in lower case. */
  readonly ownSafelist: ReadonlyMap<string, (value: string) => boolean>;
  /** Whether safelisted headers turn unsafe when their values exceed 1,024 bytes in all. */
  readonly limitsTotalSize: boolean;
  /** What a `Location` without a value is: the URL itself, none at all, or the end of the request. */
  readonly emptyLocation: "followed" | "ignored" | "fails";
  /** The network error of a redirect whose `Location` is no URL, or `null` where the CORS rules refuse it. */
  readonly invalidLocationError: string | null;
  /**
   * Whether a request in credentials mode `same-origin` that started at its own origin has every redirect elsewhere checked as
   * if it sent credentials; the last response is not.
   */
  readonly checksRedirectsWithCredentials: boolean;
  /** Whether what a redirect from the page's own origin breaks is found only after the next server's preflight. */
  readonly checksRedirectsAfterPreflight: boolean;
  /** What is loaded without CORS although the standard requires it. */
  readonly exemptTypes: ReadonlySet<ResourceType>;
  /** Whether plain http to this machine counts as mixed content on a page with TLS. */
  readonly loopbackIsMixedContent: boolean;
  /** The longest time a preflight response is kept, in seconds. */
  readonly maxAgeCap: number;
  /** What counts as a number of seconds in `Access-Control-Max-Age`. */
  readonly maxAgeSyntax: RegExp;
  /** How many seconds it is kept where `Access-Control-Max-Age` is no number. */
  readonly maxAgeWhenInvalid: number;
  /** The same for a number below zero. */
  readonly maxAgeWhenNegative: number;
  /** Whether a new response for a URL replaces the one before, and does not add to it. */
  readonly keepsLastResponseOnly: boolean;
  /** Whose credentials mode decides if a `*` in a cached response counts: that of the request that asked, or of the later one. */
  readonly keptWildcardCountsFor: "first-request" | "later-request";
  /**
   * The one spelling of `Access-Control-Allow-Origin` whose lines are counted: two of them are refused, whatever they say.
   * Lines in other spellings, as HTTP/2 has them, are joined with the rest, and empty ones left out. `null` where all lines
   * are joined as they are.
   */
  readonly countedOrigin: string | null;
  /**
   * Whether a repeated response header stays repeated when an extension's rule sets it, and is still judged so; it does where
   * the names on the wire are not all in lower case.
   */
  readonly keepsRepeatedLines: boolean;
}
