import { corsErrorNamed } from "../engine/fetch/cors-errors";
import type { Exchange, RequestMode, ResourceType } from "../engine/fetch/exchange";
import { OPAQUE, isHttp, isSameOrigin, isWebSocket, originOf } from "../engine/fetch/origin";
import type { ChromiumCorsError } from "../engine/fetch/violation";
import type { CorsRefusal, PolicyBreach } from "./events";

/** Requests that the browser did not even begin: its issues alone tell of them, and the method is not told at all. */

/** What a directive of Content-Security-Policy governs. https://w3c.github.io/webappsec-csp/#directives-fetch */
const TYPES: ReadonlyMap<string, ResourceType> = new Map([
  ["connect-src", "xmlhttprequest"],
  ["font-src", "font"],
  ["img-src", "image"],
  ["media-src", "media"],
  ["script-src", "script"],
  ["style-src", "stylesheet"],
]);

/** The request that the policy of a page at that origin kept back; `null` where it is none of CORS, or was only reported. */
export function refusedByPolicy(breach: PolicyBreach, origin: string, at: number): Exchange | null {
  const { blockedURL: url, violatedDirective: directive, isReportOnly } = breach;
  const type = TYPES.get(directive.replace(/-(?:elem|attr)$/, ""));
  if (isReportOnly || type === undefined) return null;
  const interception = { by: "csp", directive, source: sourceOf(breach) } as const;
  const refused = { ...neverSent(url, origin, at), interception };
  if (isWebSocket(url)) return { ...refused, type: "other", mode: "websocket" };
  return isHttp(url) && !isSameOrigin(url, origin) ? { ...refused, type } : null;
}

/** The script and the line that asked. */
export function sourceOf({ sourceCodeLocation: place }: PolicyBreach): string | null {
  return place === null || place.url === "" || place.lineNumber < 0 ? null : `${place.url}:${place.lineNumber + 1}`;
}

/** The modes in which alone a request is refused so. */
const MODES: ReadonlyMap<ChromiumCorsError, RequestMode> = new Map([
  ["DisallowedByMode", "same-origin"],
  ["NoCorsRedirectModeNotFollow", "no-cors"],
]);

/** The request that a script's own choice ruled out; `null` where the network tells of it. */
export function refusedByRule({ request, initiatorOrigin, ...issue }: CorsRefusal, at: number): Exchange | null {
  const error = corsErrorNamed(issue.corsErrorStatus.corsError);
  if (issue.isWarning || request.requestId !== undefined || error === null) return null;
  const origin = originOf(initiatorOrigin) ?? OPAQUE;
  return { ...neverSent(request.url, origin, at), mode: MODES.get(error) ?? "cors", error };
}

function neverSent(url: string, origin: string, at: number): Exchange {
  return {
    id: "",
    browser: "chromium",
    origin,
    type: "xmlhttprequest",
    mode: null,
    credentials: null,
    hops: [{ url, method: "-", requestHeaders: null, preflight: null, response: null }],
    outcome: "failed",
    error: null,
    startedAt: at,
    endedAt: at,
  };
}
