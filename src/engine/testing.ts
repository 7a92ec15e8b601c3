/** Short ways to write an exchange and its diagnosis, for tests. */

import type { Exchange, HeaderList, Hop, Response } from "./fetch/exchange";
import type { Violation } from "./fetch/violation";
import type { FullDiagnosis } from "./remedy/fix";

export const PAGE = "http://localhost:3000";
export const API = "https://api.example.com";

export function response(status: number, headers: HeaderList = []): Response {
  return { status, headers, fromCache: false };
}

export function hop(patch: Partial<Hop> = {}): Hop {
  return {
    url: `${API}/users`,
    method: "GET",
    requestHeaders: [["Origin", PAGE]],
    preflight: null,
    response: response(200, [["Content-Type", "application/json"]]),
    ...patch,
  };
}

/** A GET that was blocked, unless said otherwise. */
export function exchange(id: string, patch: Partial<Exchange> = {}): Exchange {
  return {
    id,
    browser: "chromium",
    origin: PAGE,
    type: "xmlhttprequest",
    mode: "cors",
    credentials: null,
    hops: [hop()],
    outcome: "blocked",
    error: null,
    startedAt: 0,
    endedAt: 10,
    ...patch,
  };
}

export const missingOrigin: Violation = {
  step: "response",
  hop: 0,
  rule: "allow-origin-missing",
  header: "Access-Control-Allow-Origin",
  value: null,
  wanted: PAGE,
  chromium: "MissingAllowOriginHeader",
  firefox: "CORSMissingAllowOrigin2",
  webkit: null,
};

/** Blocked for want of an allow header, with its fix, unless said otherwise. */
export function blocked(of: Exchange, patch: Partial<FullDiagnosis> = {}): FullDiagnosis {
  return {
    schema: 1,
    exchange: of.id,
    request: {
      method: of.hops[0].method,
      url: of.hops[0].url,
      origin: of.origin,
      mode: of.mode,
      credentials: of.credentials,
      type: of.type,
    },
    verdict: "blocked",
    certainty: "observed",
    step: "response",
    cause: "not-configured",
    violations: [missingOrigin],
    label: "No CORS headers at all",
    headline: `\`api.example.com\` did not allow \`${PAGE}\` to read its answer.`,
    why: "The response has no `Access-Control-Allow-Origin` header.",
    help: null,
    preflightReason: "",
    evidence: [],
    browsers: { standard: "blocked", chromium: "blocked", firefox: "blocked", webkit: "blocked" },
    warnings: [],
    answeredBy: null,
    owner: "unknown",
    alternatives: [],
    fix: {
      changes: [{ on: "response", hop: 0, set: { "Access-Control-Allow-Origin": PAGE, Vary: "Origin" }, remove: [] }],
      proven: { standard: true, chromium: true, firefox: true, webkit: true },
    },
    fixWithCookies: null,
    ...patch,
  };
}

export function allowed(of: Exchange, patch: Partial<FullDiagnosis> = {}): FullDiagnosis {
  return blocked(of, {
    verdict: "allowed",
    step: null,
    cause: null,
    violations: [],
    label: "",
    headline: "The page could read the response.",
    why: "",
    browsers: { standard: "allowed", chromium: "allowed", firefox: "allowed", webkit: "allowed" },
    fix: null,
    ...patch,
  });
}

/** Blocked exchanges are blocked, all others allowed. */
export function diagnoseByOutcome(of: Exchange): FullDiagnosis {
  return of.outcome === "blocked" ? blocked(of) : allowed(of);
}
