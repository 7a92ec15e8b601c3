import { describe, expect, test } from "vitest";
import type { FullDiagnosis } from "../../src/engine/remedy/fix";
import { diagnoseAndFix } from "../../src/engine/remedy/full-diagnosis";
import { readHar } from "../../src/har/har-in";

/** Six captures that a checker of headers alone gets wrong, as the HAR files that Chromium's DevTools export. */

const PAGE = "https://app.example";
const API = "https://api.example/orders";

type Lines = Readonly<Record<string, string>>;

interface Sketch {
  readonly url?: string;
  readonly method?: string;
  readonly requestHeaders?: Lines;
  readonly status: number;
  readonly responseHeaders?: Lines;
  /** Chromium's network error; without it the file says that there was none. */
  readonly error?: string;
  readonly redirectURL?: string;
  readonly resourceType?: string;
}

const named = (headers: Lines = {}) => Object.entries(headers).map(([name, value]) => ({ name, value }));

function har(creator: string, entries: readonly Sketch[]): string {
  const isChromium = creator === "WebInspector";
  const toEntry = (sketch: Sketch, index: number) => ({
    startedDateTime: new Date(Date.UTC(2026, 0, 1, 12, 0, 0, index)).toISOString(),
    time: 10,
    request: {
      method: sketch.method ?? "GET",
      url: sketch.url ?? API,
      headers: named({ Origin: PAGE, ...(isChromium ? { "Sec-Fetch-Mode": "cors" } : {}), ...sketch.requestHeaders }),
    },
    response: {
      status: sketch.status,
      headers: named(sketch.responseHeaders),
      redirectURL: sketch.redirectURL ?? "",
      ...(isChromium ? { _error: sketch.error ?? null } : {}),
    },
    ...(isChromium ? { _resourceType: sketch.resourceType ?? "fetch" } : {}),
  });
  return JSON.stringify({
    log: { version: "1.2", creator: { name: creator, version: "1" }, entries: entries.map(toEntry) },
  });
}

function diagnosisOf(text: string): FullDiagnosis {
  const read = readHar(text);
  if ("error" in read) throw new Error(read.error);
  const [exchange, ...others] = read.exchanges;
  expect(others).toEqual([]);
  if (!exchange) throw new Error("no exchange was read");
  return diagnoseAndFix(exchange);
}

const preflight = (status: number, responseHeaders: Lines, names = "authorization"): Sketch => ({
  method: "OPTIONS",
  requestHeaders: { "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": names },
  status,
  responseHeaders,
  resourceType: "preflight",
});

const bearer: Lines = { Authorization: "Bearer x" };
const open: Lines = { "Access-Control-Allow-Origin": "*" };

describe("a bearer token with `*`", () => {
  const entries = [
    preflight(204, { ...open, "Access-Control-Allow-Headers": "authorization" }),
    { requestHeaders: bearer, status: 200, responseHeaders: open },
  ];

  test("is allowed: an Authorization header is not credentials mode include", () => {
    expect(diagnosisOf(har("WebInspector", entries))).toMatchObject({
      verdict: "allowed",
      certainty: "observed",
      violations: [],
      cause: null,
      fix: null,
    });
  });

  test("is allowed in a file that does not tell the outcome: with cookies the preflight had failed", () => {
    expect(diagnosisOf(har("A proxy", entries))).toMatchObject({
      verdict: "allowed",
      certainty: "inferred",
      violations: [],
    });
  });

  test("stays open where the file has neither outcome nor preflight, the allowed branch first", () => {
    const { certainty, alternatives } = diagnosisOf(har("A proxy", entries.slice(1)));
    expect(certainty).toBe("either");
    expect(alternatives.map(({ verdict }) => verdict)).toEqual(["allowed", "blocked"]);
    expect(alternatives[1]?.violations[0]?.rule).toBe("allow-origin-wildcard-with-credentials");
  });
});

test("a redirected preflight without headers is a redirected preflight, as Chromium says", () => {
  const moved = preflight(301, { Location: `${API}/` });
  const diagnosis = diagnosisOf(
    har("WebInspector", [moved, { requestHeaders: bearer, status: 0, error: "net::ERR_FAILED" }]),
  );
  expect(diagnosis).toMatchObject({ verdict: "blocked", step: "preflight", cause: "preflight-redirect-slash" });
  expect(diagnosis.violations[0]).toMatchObject({
    rule: "preflight-redirect",
    chromium: "PreflightDisallowedRedirect",
    firefox: "CORSMissingAllowOrigin2",
  });
  expect(diagnosis.fix?.proven).toEqual({ standard: true, chromium: true, firefox: true, webkit: true });
});

test("`*` for headers lets Authorization pass today, with a warning of the standard", () => {
  const entries = [
    preflight(204, { ...open, "Access-Control-Allow-Headers": "*" }),
    { requestHeaders: bearer, status: 200, responseHeaders: open },
  ];
  const diagnosis = diagnosisOf(har("WebInspector", entries));
  expect(diagnosis).toMatchObject({
    verdict: "allowed",
    cause: null,
    browsers: { standard: "blocked", chromium: "allowed", firefox: "allowed" },
  });
  expect(diagnosis.warnings.map(({ id }) => id)).toContain("authorization-covered-by-wildcard");
});

test("a request that an extension stopped is not for the server to fix", () => {
  const blocked = { status: 0, error: "net::ERR_BLOCKED_BY_CLIENT" };
  expect(diagnosisOf(har("WebInspector", [blocked]))).toMatchObject({
    verdict: "failed",
    cause: "blocked-by-extension",
    violations: [],
    fix: null,
  });
});

test("a 502 without headers is a gateway's error first of all", () => {
  const diagnosis = diagnosisOf(har("WebInspector", [{ status: 502, error: "net::ERR_FAILED" }]));
  expect(diagnosis).toMatchObject({ verdict: "blocked", cause: "gateway-error", step: "response" });
  expect(diagnosis.violations[0]).toMatchObject({ rule: "allow-origin-missing", chromium: "MissingAllowOriginHeader" });
  expect(diagnosis.headline + diagnosis.why).toContain("502");
});

test("a redirect to a login page is that, whatever the headers of the redirect", () => {
  const login = "https://login.example/signin?return=orders";
  const diagnosis = diagnosisOf(
    har("WebInspector", [
      { status: 302, responseHeaders: { "Access-Control-Allow-Origin": PAGE, Location: login }, redirectURL: login },
      {
        url: login,
        requestHeaders: { Origin: "null" },
        status: 200,
        responseHeaders: { "Content-Type": "text/html" },
        error: "net::ERR_FAILED",
      },
    ]),
  );
  expect(diagnosis).toMatchObject({ verdict: "blocked", cause: "login-redirect", fix: null });
  expect(diagnosis.violations[0]).toMatchObject({ hop: 1, step: "response", rule: "allow-origin-missing" });
});
