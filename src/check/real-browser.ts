import { sentences } from "../engine/diagnose/words/values";
import type { Browser } from "../engine/fetch/exchange";
import type { Verdict } from "../engine/diagnose/diagnosis";
import { type Finding, finding } from "./finding";
import type { ScriptRequest } from "./request";

/** What a real browser made of a request that a page of that origin sent. */
export interface BrowserVerdict {
  readonly browser: Browser;
  /** Its name and version. */
  readonly name: string;
  readonly verdict: Verdict;
  /** What it logged or named as the error, in its words; `null` where it said nothing. */
  readonly said: string | null;
}

/** A browser that was started to be asked. */
export interface RealBrowser {
  readonly kind: Browser;
  /** Sends the request from a page of its origin, as if nothing had been asked before. */
  ask(request: ScriptRequest): Promise<BrowserVerdict>;
  /** Ends the browser, and forgets all that it stored. */
  close(): Promise<void>;
}

/** Whether two verdicts mean the same for the page, which can't tell a response that is kept from it from none at all. */
function isAlike(ours: Verdict, theirs: Verdict): boolean {
  return ours === theirs || (getsNothing(ours) && getsNothing(theirs));
}

const getsNothing = (verdict: Verdict): boolean => verdict === "blocked" || verdict === "failed";

/** What follows from the browser's own verdict, where it is another than ours. */
export function differenceFindings(ours: Verdict, real: BrowserVerdict): readonly Finding[] {
  const { name, verdict, said } = real;
  if (isAlike(ours, verdict)) return [];
  if (verdict === "allowed" || verdict === "not-cors")
    return [
      finding(
        "warning",
        "browser-allows",
        `${name} itself lets the page read the response, and by its rules as they are known here it would not.`,
      ),
    ];
  const differs =
    verdict === "blocked"
      ? `${name} itself keeps the response from the page, and by its rules as they are known here it would not.`
      : `${name} itself gets no response, and by its rules as they are known here it would.`;
  return [finding("error", "browser-differs", sentences(differs, said === null ? null : `It says: ${said}`))];
}
