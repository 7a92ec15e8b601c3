import type { Engine } from "./engines";
import type { HeaderList } from "./exchange";
import { getHeader } from "./headers";
import { isAllowedHeader, isAllowedMethod } from "./preflight-check";

/** How long the response to a preflight is kept. https://fetch.spec.whatwg.org/#concept-cache */

/** What is kept of a response that does not say: five seconds in every browser and in the standard. */
const DEFAULT_SECONDS = 5;

export interface Lifetime {
  readonly seconds: number;
  /** What `Access-Control-Max-Age` is: absent, kept as it is, cut to the browser's limit, or no number of seconds. */
  readonly maxAge: "missing" | "kept" | "capped" | "invalid";
}

/** How long that engine keeps the response. https://fetch.spec.whatwg.org/#cors-preflight-fetch, step 7, "max-age" */
export function preflightLifetime(headers: HeaderList, engine: Engine): Lifetime {
  const value = getHeader(headers, "access-control-max-age");
  if (value === null) return { seconds: DEFAULT_SECONDS, maxAge: "missing" };
  if (/^-\d+$/.test(value)) return { seconds: engine.maxAgeWhenNegative, maxAge: "invalid" };
  if (!engine.maxAgeSyntax.test(value)) return { seconds: engine.maxAgeWhenInvalid, maxAge: "invalid" };
  const seconds = Number(value);
  return seconds > engine.maxAgeCap ? { seconds: engine.maxAgeCap, maxAge: "capped" } : { seconds, maxAge: "kept" };
}

/** The response to an earlier preflight for the same URL and origin. */
export interface EarlierPreflight {
  readonly headers: HeaderList;
  readonly credentialed: boolean;
  readonly secondsAgo: number;
}

/** What a later request to the same URL needs permission for. */
export interface LaterRequest {
  readonly method: string;
  /** Lower-case names. */
  readonly headers: readonly string[];
  readonly credentialed: boolean;
}

/**
 * Whether earlier responses, the oldest first, let a request go without asking again. Each method and header may stem from
 * another response. https://fetch.spec.whatwg.org/#concept-cache-match-method and the two definitions after it
 */
export function isStillAllowed(request: LaterRequest, earlier: readonly EarlierPreflight[], engine: Engine): boolean {
  const kept = (engine.keepsLastResponseOnly ? earlier.slice(-1) : earlier).filter(
    (earlier) =>
      earlier.secondsAgo < preflightLifetime(earlier.headers, engine).seconds &&
      (earlier.credentialed || !request.credentialed),
  );
  const { method, headers } = request;
  const credentialed = (earlier: EarlierPreflight): boolean =>
    engine.keptWildcardCountsFor === "first-request" ? earlier.credentialed : request.credentialed;
  return (
    kept.some((earlier) => isAllowedMethod(earlier.headers, method, credentialed(earlier))) &&
    headers.every((name) =>
      kept.some((earlier) => isAllowedHeader(earlier.headers, name, credentialed(earlier), engine)),
    )
  );
}
