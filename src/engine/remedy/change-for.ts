import { originsIn } from "../diagnose/origins";
import type { Exchange, HeaderList, Response } from "../fetch/exchange";
import { getHeader } from "../fetch/headers";
import { type BrokenRule, askedHeaders, requestStates } from "../fetch/judge";
import { STANDARD } from "../fetch/engines";
import { isSafelistedMethod } from "../fetch/methods";
import { OPAQUE } from "../fetch/origin";
import { requestOrigin } from "../fetch/redirect";
import { isToken } from "../fetch/tokens";
import { variesByOrigin } from "../fetch/vary";
import type { Change } from "./fix";

/** The place of a violation, and what its fix has to respect. */
interface Place {
  readonly violation: BrokenRule;
  readonly exchange: Exchange;
  readonly credentialed: boolean;
  readonly headers: HeaderList;
}

/**
 * The change that fixes one violation, or `null` when no header can. Existing values are extended where they can stay.
 * Never suggested: the origin `null`, and `*` together with credentials.
 */
export function changeFor(exchange: Exchange, violation: BrokenRule, credentialed: boolean): Change | null {
  const place: Place = { violation, exchange, credentialed, headers: responseOf(exchange, violation)?.headers ?? [] };
  switch (violation.rule) {
    case "allow-origin-missing":
    case "allow-origin-multiple":
    case "allow-origin-invalid":
    case "allow-origin-mismatch":
    case "allow-origin-wildcard-with-credentials":
      return allowOrigin(place);
    case "allow-credentials":
      return set(violation, { "Access-Control-Allow-Credentials": "true" });
    case "preflight-status":
    case "preflight-redirect":
      return { ...set(violation, {}), status: 204 };
    case "allow-methods-invalid":
    case "method-not-allowed":
      return listed(place, "Access-Control-Allow-Methods", isSafelistedMethod(method(place)) ? [] : [method(place)]);
    case "allow-headers-invalid":
    case "header-not-allowed":
      return listed(place, "Access-Control-Allow-Headers", asked(place));
    case "redirect-credentials-in-url":
      return set(violation, { Location: violation.wanted });
    case "redirect-scheme":
    case "redirect-limit":
    case "request-mode":
    case "request-scheme":
    case "request-redirect-mode":
    case "local-network":
    case "cors-disabled":
    case "worker-response":
      return null;
  }
}

function responseOf(exchange: Exchange, { step, hop }: BrokenRule): Response | null {
  const at = exchange.hops[hop];
  return (step === "preflight" ? at?.preflight?.response : at?.response) ?? null;
}

const onOf = (step: BrokenRule["step"]): Change["on"] =>
  step === "preflight" || step === "redirect" ? step : "response";

function set({ step, hop }: BrokenRule, headers: Record<string, string>, remove: readonly string[] = []): Change {
  return { on: onOf(step), hop, set: headers, remove };
}

function allowOrigin({ violation, exchange, credentialed, headers }: Place): Change | null {
  const requestState = requestStates(exchange)[violation.hop]?.requestState;
  const origin = requestState ? requestOrigin(requestState) : exchange.origin;
  if (origin === OPAQUE) {
    // To allow `null` is to allow every sandboxed frame anywhere; `*` says so openly, and does not hold for cookies.
    if (credentialed) return null;
    const pointless = getHeader(headers, "access-control-allow-credentials") === null ? [] : [ALLOW_CREDENTIALS];
    return set(violation, { "Access-Control-Allow-Origin": "*" }, pointless);
  }
  // A server whose preflight allows everybody is open on purpose: a list on the response would say otherwise.
  const preflight = exchange.hops[violation.hop]?.preflight?.response?.headers;
  const isOpen = violation.step !== "preflight" && getHeader(preflight, "access-control-allow-origin")?.trim() === "*";
  if ((isOpen || isOpenTwice(headers)) && !credentialed) return set(violation, { "Access-Control-Allow-Origin": "*" });
  const change: Record<string, string> = { "Access-Control-Allow-Origin": origin };
  const vary = getHeader(headers, "vary");
  // Preflights are not kept by caches that look at Vary.
  if (violation.step !== "preflight" && !variesByOrigin(headers))
    change["Vary"] = vary === null ? "Origin" : `${vary}, Origin`;
  return set(violation, change);
}

/** Whether two layers both allow every origin: one of them is enough, and a list would say less than both. */
function isOpenTwice(headers: HeaderList): boolean {
  const values = originsIn(getHeader(headers, "access-control-allow-origin") ?? "");
  return values.length > 1 && values.every((one) => one === "*");
}

const ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";

const method = ({ exchange, violation }: Place): string => exchange.hops[violation.hop]?.method ?? "";

function asked({ exchange, violation }: Place): readonly string[] {
  const hop = exchange.hops[violation.hop];
  return hop ? askedHeaders(hop, STANDARD) : [];
}

/** The list extended by what is missing. What is no token goes, and so does a `*` that means nothing with credentials. */
function listed({ violation, headers, credentialed }: Place, name: string, needed: readonly string[]): Change {
  const kept = (getHeader(headers, name) ?? "")
    .split(",")
    .map((token) => token.trim())
    .filter((token) => isToken(token) && !(credentialed && token === "*"));
  const has = new Set(kept.map((token) => token.toLowerCase()));
  const caseMatters = name === "Access-Control-Allow-Methods";
  const added = needed.filter((token) => !(caseMatters ? kept.includes(token) : has.has(token)));
  const value = [...kept, ...added].join(", ");
  return value === "" ? set(violation, {}, [name]) : set(violation, { [name]: value });
}
