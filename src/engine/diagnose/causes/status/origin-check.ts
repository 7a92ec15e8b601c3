import { getHeader } from "../../../fetch/headers";
import type { Situation } from "../../situation";
import { code } from "../../words/values";

/**
 * A 500 of Express or Next.js may come from the CORS layer itself: its origin function throws an error for an origin that is not
 * on its list (expressjs/cors, measured on 2.8.5). A crash before the CORS code has the same bytes, so this is said, and no cause.
 */
export function mayBeOriginCheck({ answeredBy, response }: Situation): boolean {
  const isNode = /^Express|^Next/.test(getHeader(response?.headers, "x-powered-by") ?? "");
  return isNode && answeredBy === null && response?.status === 500;
}

/** What to do where the origin check may have thrown; `null` where it may not. */
export function originCheckSteps(situation: Situation): readonly string[] {
  if (!mayBeOriginCheck(situation)) return [];
  return [
    `If the log shows that the CORS layer's origin function threw an error, add ${code(situation.requestOrigin)} to the list of allowed origins that it checks.`,
    "Let that function call `callback(null, false)` for other origins, not `callback(new Error(...))`.",
  ];
}

/** How the origin check may have caused it; `null` where it may not. */
export function originCheckReason(situation: Situation): string | null {
  return mayBeOriginCheck(situation)
    ? "A CORS layer whose origin function throws for an origin that is not on its list looks the same."
    : null;
}
