import { REFUSED_BEFORE_ANSWER, corsErrorNamed } from "../fetch/cors-errors";
import type { Exchange } from "../fetch/exchange";
import { isSecureOrigin, parseUrl } from "../fetch/origin";
import type { ChromiumCorsError, FirefoxCorsCategory, Rule, Violation } from "../fetch/violation";
import type { CauseId } from "./causes/index";

/** The rules that a browser goes by before there is an answer to judge. They follow from the cause, not from a header. */

interface Refusal {
  readonly rule: Rule;
  readonly wanted: string;
  readonly chromium: ChromiumCorsError | null;
  readonly firefox: FirefoxCorsCategory | null;
  readonly webkit: string | null;
}

/** The rule by which the browser refused to ask, with its names in the browsers, or `null` where it was no such thing. */
export function refusalOf(cause: CauseId | null, exchange: Exchange): Violation | null {
  const refusal = refusalBy(cause, exchange);
  if (!refusal) return null;
  const told = corsErrorNamed(exchange.error);
  const chromium = told && REFUSED_BEFORE_ANSWER.has(told) ? told : refusal.chromium;
  const hop = exchange.hops.length - 1;
  const value = exchange.hops[hop]?.url ?? null;
  return { ...refusal, chromium, step: "before-sending", hop, header: null, value };
}

function refusalBy(cause: CauseId | null, exchange: Exchange): Refusal | null {
  const [{ url, response }] = exchange.hops;
  if (cause === "same-origin-mode") {
    // Once a redirect has left the origin, Chromium has no name for it; Firefox never has.
    const chromium = response ? null : "DisallowedByMode";
    return { rule: "request-mode", wanted: exchange.origin, chromium, firefox: null, webkit: null };
  }
  if (cause === "scheme-not-http") {
    // Measured on ESR 153: a file is refused by the same-origin policy, without a word of CORS.
    const firefox = parseUrl(url)?.protocol === "file:" ? null : "CORSRequestNotHttp";
    return {
      rule: "request-scheme",
      wanted: "http: or https:",
      chromium: "CorsDisabledScheme",
      firefox,
      webkit: ONLY_HTTP,
    };
  }
  if (cause === "local-network-permission") {
    const chromium = isSecureOrigin(exchange.origin) ? "LocalNetworkAccessPermissionDenied" : "InsecureLocalNetwork";
    return { rule: "local-network", wanted: "permission", chromium, firefox: "CORSDidNotSucceed2", webkit: null };
  }
  if (cause === "cors-disabled") {
    return {
      rule: "cors-disabled",
      wanted: "content.cors.disable: false",
      chromium: null,
      firefox: "CORSDisabled",
      webkit: null,
    };
  }
  return TOLD.get(corsErrorNamed(exchange.error)) ?? null;
}

/** WebKit's console, measured on WebKitGTK 2.50.6. */
const ONLY_HTTP = "Cross origin requests are only supported for HTTP.";
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
