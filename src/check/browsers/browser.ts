import type { Engine } from "../../engine/fetch/engines";

/** One header line of the browser's own; it is sent where `when` says. */
export interface OwnLine {
  readonly name: string;
  /** `always`, to servers that are safe to tell more (https or this machine), or with credentials to another site. */
  readonly when?: "trustworthy" | "storage-access";
  /** The fixed value; without one it depends on the request (Origin, Referer, ...). */
  readonly value?: string;
}

/** Where the script's own headers stand among the browser's. */
export const SCRIPT_HEADERS = "script";

export type Slot = OwnLine | typeof SCRIPT_HEADERS;

/** What one browser family sends besides what its engine rules say: its header lines in wire order. */
export interface BrowserProfile {
  readonly engine: Engine;
  readonly userAgent: string;
  readonly acceptLanguage: string;
  /** To servers that are safe to tell, and to all others. */
  readonly acceptEncoding: { readonly trustworthy: string; readonly other: string };
  /** What makes a request that left the page's origin count as one from another site: an `Origin` of `null`, or any redirect. */
  readonly crossSiteAfter: "taint" | "redirect" | null;
  /** Headers of a script that a redirect takes away besides the login, unless it leads to the page's own origin; lowercase. */
  readonly dropsOnRedirect: ReadonlySet<string>;
  /** Whether each redirect of a `fetch` begins with all of the script's headers, also those that an earlier one took away. */
  readonly fetchStartsAnew: boolean;
  /** Whether a preflight names the browser as the script does, where that sets `User-Agent`. */
  readonly preflightHasScriptsUserAgent: boolean;
  /** Whether an empty line of a repeated response header is as if it were not there. */
  readonly dropsEmptyLines: boolean;
  readonly preflight: readonly Slot[];
  readonly request: readonly Slot[];
  /** The request after any redirect, or after one to another origin, where it differs. */
  readonly redirected?: { readonly after: "any" | "other-origin"; readonly slots: readonly Slot[] };
}

export const line = (name: string, more: Omit<OwnLine, "name"> = {}): OwnLine => ({ name, ...more });
export const trusted = (name: string, value?: string): OwnLine =>
  line(name, { when: "trustworthy", ...(value !== undefined && { value }) });
