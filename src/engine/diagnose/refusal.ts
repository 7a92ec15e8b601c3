import { REFUSED_BEFORE_RESPONSE, corsErrorNamed } from "../fetch/cors-errors";
import type { Exchange } from "../fetch/exchange";
import type { ChromiumCorsError, Violation } from "../fetch/violation";
import type { Cause, Refusal } from "./causes/cause";

/** The rules that a browser goes by before there is a response to judge. They follow from the cause, not from a header. */

/** The rule by which the browser did not send the request, with its names in the browsers, or `null` where it was no such thing. */
export function refusalOf(cause: Cause | null, exchange: Exchange): Violation | null {
  const told = corsErrorNamed(exchange.error);
  const refusal = cause?.refusal?.(exchange) ?? TOLD.get(told) ?? null;
  if (!refusal) return null;
  const chromium = told && REFUSED_BEFORE_RESPONSE.has(told) ? told : refusal.chromium;
  const hop = exchange.hops.length - 1;
  const value = exchange.hops[hop]?.url ?? null;
  return { ...refusal, chromium, step: "before-sending", hop, header: null, value };
}

/** WebKit's console, measured on WebKitGTK 2.50.6. */
const ONLY_FOLLOW = "No-Cors mode requires follow redirect mode";

/** Refusals that only the browser's own name tells of. */
const TOLD: ReadonlyMap<ChromiumCorsError | null, Refusal> = new Map([
  [
    "NoCorsRedirectModeNotFollow",
    {
      rule: "request-redirect-mode",
      wanted: "follow",
      chromium: "NoCorsRedirectModeNotFollow",
      firefox: null,
      webkit: ONLY_FOLLOW,
    },
  ],
  [
    "InvalidResponse",
    { rule: "worker-response", wanted: "cors", chromium: "InvalidResponse", firefox: null, webkit: null },
  ],
]);
