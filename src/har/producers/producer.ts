import type { Browser } from "../../engine/fetch/exchange";

/** What the files of one producer can tell and what they can't. One file a producer, each with its source. */
export interface Producer {
  readonly id: string;
  /** As a person knows it. */
  readonly name: string;
  /** Fits `log.creator.name`. */
  readonly creator: RegExp;
  /** Fits `log.browser.name`, where a producer records several browsers that differ. */
  readonly inBrowser?: RegExp;
  /** Whose rules decided, where the producer records one browser only. `browser.name` in the file comes first. */
  readonly browser: Browser | null;
  /** `program`: what it records was sent by a program, not by a page, so no browser applied CORS. */
  readonly recordsFor: "page" | "program";
  /**
   * What an answered entry without an error tells. `delivered`: the browser let the response through, because what it kept bears an error,
   * has no status or is not listed. `null-error`: the same, where the file says `_error: null`. `untold`: the producer doesn't know.
   */
  readonly answered: "delivered" | "null-error" | "untold";
  /**
   * What an entry without a status and without an error's name tells. `failed`: no response came. `unsent`: a request that never left; if its
   * preflight was answered, the browser refused it there. `untold`: it may still be on its way.
   */
  readonly unanswered: "failed" | "untold";
  /** How a response looks that the browser kept: as it was, with status 0 beside its headers, as nothing but an error, or not at all. */
  readonly blocked: "as-it-was" | "status-0" | "error-only" | "not-listed" | "unknown";
  /** `as-sent`: an `Origin` that is not listed was not sent. `may-be-provisional`: headers may be listed before the network added its own. */
  readonly requestHeaders: "as-sent" | "may-be-provisional";
  /** `late`: listed, but with times after the end of their request. */
  readonly preflights: "listed" | "late" | "not-listed";
  /** Why its files may not show what a browser made of CORS, in whole sentences; left out where they do. */
  readonly hides?: string;
  /** Where this was found out: measured version, or the producer's source. */
  readonly source: string;
}
