import { describe, expect, test } from "vitest";
import { CORS_ERRORS } from "../fetch/cors-errors";
import type { ChromiumCorsError, FirefoxCorsCategory } from "../fetch/violation";
import { readHar } from "../../har/har-in";
import { diagnose } from "./diagnose";
import { diagnosisOf } from "./testing";

/** Every live name under which a browser reports that it refused a request for CORS, with an exchange that it comes out of. */

const ORIGIN = "Access-Control-Allow-Origin";
const OK = `${ORIGIN}: https://app.example`;
const CREDENTIALS = "Access-Control-Allow-Credentials: true";
const GET = "GET https://api.example/items";
const PUT = "PUT https://api.example/items";

const get = (headers: string, end = "") => `${GET} -> 200 ${headers} => blocked ${end}`;
const put = (headers: string, end = "", status = 204) => `${PUT} preflight ${status} ${headers} => blocked ${end}`;

const CHROMIUM: Readonly<Record<ChromiumCorsError, string>> = {
  DisallowedByMode: `${GET} => failed mode-same-origin`,
  InvalidResponse: `${GET} => failed InvalidResponse`,
  WildcardOriginNotAllowed: get(`| ${ORIGIN}: *`, "include"),
  MissingAllowOriginHeader: get(""),
  MultipleAllowOriginValues: get(`| ${ORIGIN}: https://a.example, https://b.example`),
  InvalidAllowOriginValue: get(`| ${ORIGIN}: app.example`),
  AllowOriginMismatch: get(`| ${ORIGIN}: https://b.example`),
  InvalidAllowCredentials: get(`| ${OK}`, "include"),
  CorsDisabledScheme: "GET localhost:3000/items => failed",
  PreflightInvalidStatus: put(`| ${OK}`, "", 404),
  PreflightDisallowedRedirect: put(`| ${OK} | Location: /items/`, "", 301),
  PreflightWildcardOriginNotAllowed: put(`| ${ORIGIN}: *`, "include"),
  PreflightMissingAllowOriginHeader: put(""),
  PreflightMultipleAllowOriginValues: put(`| ${ORIGIN}: https://a.example, https://b.example`),
  PreflightInvalidAllowOriginValue: put(`| ${ORIGIN}: app.example`),
  PreflightAllowOriginMismatch: put(`| ${ORIGIN}: https://b.example`),
  PreflightInvalidAllowCredentials: put(`| ${OK}`, "include"),
  InvalidAllowMethodsPreflightResponse: put(`| ${OK} | Access-Control-Allow-Methods: P U T`),
  InvalidAllowHeadersPreflightResponse: put(
    `| ${OK} | Access-Control-Allow-Methods: PUT | Access-Control-Allow-Headers: x y`,
  ),
  MethodDisallowedByPreflightResponse: put(`| ${OK}`),
  HeaderDisallowedByPreflightResponse: `${GET} | X-Tenant: 7 preflight 204 | ${OK} => blocked`,
  RedirectContainsCredentials: `${GET} -> 302 | ${OK} | Location: https://me:pw@cdn.example/items => blocked`,
  InsecureLocalNetwork:
    "GET http://192.168.1.20/print from http://app.example => failed net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS",
  InvalidLocalNetworkAccess: "GET http://192.168.1.20/print => failed InvalidLocalNetworkAccess",
  NoCorsRedirectModeNotFollow: `${GET} => failed NoCorsRedirectModeNotFollow`,
  LocalNetworkAccessPermissionDenied:
    "GET http://192.168.1.20/print => failed net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS",
};

/** No event, timing or file of a running Chromium tells of these; they come out where a file holds the name itself. */
const IN_FILES_ALONE: ReadonlySet<ChromiumCorsError> = new Set<ChromiumCorsError>([
  // The page gets an error from its own service worker, and the network shows nothing.
  "InvalidResponse",
  // Extensions see the same error whether the address space was not the one asked for or not permitted.
  "InvalidLocalNetworkAccess",
  // Chromium refuses it before it becomes a request.
  "NoCorsRedirectModeNotFollow",
]);

type Category = Exclude<FirefoxCorsCategory, keyof typeof FIREFOX_UNSEEN>;

const FIREFOX: Readonly<Record<Category, string>> = {
  CORSDisabled: `${PUT} => failed firefox NS_ERROR_DOM_BAD_URI`,
  CORSDidNotSucceed2: `${GET} -> 302 | ${OK} | Location: https://me:pw@cdn.example/items => blocked firefox`,
  CORSRequestNotHttp: "GET ftp://api.example/items => failed firefox",
  CORSMultipleAllowOriginNotAllowed: get(`| ${OK} | ${OK}`, "firefox"),
  CORSMissingAllowOrigin2: get("", "firefox"),
  CORSNotSupportingCredentials: get(`| ${ORIGIN}: *`, "include firefox"),
  CORSAllowOriginNotMatchingOrigin: get(`| ${ORIGIN}: https://b.example`, "firefox"),
  CORSMissingAllowCredentials: get(`| ${OK}`, "include firefox"),
  CORSExternalRedirectNotAllowed: put(`| ${OK} | ${CREDENTIALS} | Location: /items/`, "firefox", 301),
  CORSPreflightDidNotSucceed3: put(`| ${OK}`, "firefox", 404),
  CORSInvalidAllowMethod: put(`| ${OK} | Access-Control-Allow-Methods: P U T`, "firefox"),
  CORSMethodNotFound: put(`| ${OK}`, "firefox"),
  CORSInvalidAllowHeader: put(
    `| ${OK} | Access-Control-Allow-Methods: PUT | Access-Control-Allow-Headers: x y`,
    "firefox",
  ),
  CORSMissingAllowHeaderFromPreflight2: `${GET} | X-Tenant: 7 preflight 204 | ${OK} => blocked firefox`,
};

/** What nothing that an extension sees can tell, and why. */
const FIREFOX_UNSEEN = {
  CORSOriginHeaderNotAdded:
    "Firefox refuses so what the content script of a Manifest V2 extension asks for without a permission. Such a request makes no event of webRequest, no resource timing and no line in DevTools' log (measured on ESR 153).",
} as const;

describe("the name that people search for", () => {
  test.each(Object.entries(CHROMIUM))("is %s where Chromium says so", (name, text) => {
    expect(diagnosisOf(text).violations[0]?.chromium).toBe(name);
  });

  test.each(Object.entries(FIREFOX))("is %s where Firefox says so", (name, text) => {
    expect(diagnosisOf(text).violations[0]?.firefox).toBe(name);
  });

  test("is said to be one of two where Firefox's network events show one line for two", () => {
    const joined = diagnosisOf(get(`| ${OK}, *`, "firefox"));
    expect(joined.violations[0]).toMatchObject({
      firefox: "CORSAllowOriginNotMatchingOrigin",
      firefoxOr: "CORSMultipleAllowOriginNotAllowed",
    });
    expect(joined.evidence[0]).toContain("`CORSMultipleAllowOriginNotAllowed`");
    for (const certain of [get(`| ${OK}, *`), get(`| ${ORIGIN}: https://b.example`, "firefox")]) {
      expect(diagnosisOf(certain).violations[0]).not.toHaveProperty("firefoxOr");
    }
  });

  test("is one of a list that leaves out no live name", () => {
    expect(Object.keys(CHROMIUM).toSorted()).toEqual(CORS_ERRORS.toSorted());
    for (const [name, text] of Object.entries(CHROMIUM)) {
      expect(text.includes(name)).toBe(IN_FILES_ALONE.has(name as ChromiumCorsError));
    }
  });
});

describe("a file that holds Chromium's own word", () => {
  const named = (error: string, place: object, status = 0) => {
    const response = { status, headers: [], ...place };
    const request = {
      method: "GET",
      url: "http://192.168.1.20/print",
      headers: [{ name: "Origin", value: "https://app.example" }],
    };
    const read = readHar(JSON.stringify({ log: { entries: [{ request, response, ...place }] } }));
    if ("error" in read || !read.exchanges[0]) throw new Error(`not read: ${error}`);
    return diagnose(read.exchanges[0]);
  };

  test.each([
    ["InsecurePrivateNetwork", "InsecureLocalNetwork"],
    ["InvalidPrivateNetworkAccess", "InvalidLocalNetworkAccess"],
    ["UnexpectedPrivateNetworkAccess", "LocalNetworkAccessPermissionDenied"],
    ["PreflightMissingAllowPrivateNetwork", "LocalNetworkAccessPermissionDenied"],
    ["PreflightInvalidAllowPrivateNetwork", "LocalNetworkAccessPermissionDenied"],
    ["PreflightMissingPrivateNetworkAccessId", "LocalNetworkAccessPermissionDenied"],
    ["PreflightMissingPrivateNetworkAccessName", "LocalNetworkAccessPermissionDenied"],
    ["PrivateNetworkAccessPermissionUnavailable", "LocalNetworkAccessPermissionDenied"],
    ["PrivateNetworkAccessPermissionDenied", "LocalNetworkAccessPermissionDenied"],
  ])("is understood where it is as old as %s", (old, today) => {
    for (const place of [{ _error: old }, { _corsErrorStatus: { corsError: old } }]) {
      const { verdict, cause, violations } = named(old, place);
      expect([verdict, cause, violations[0]?.chromium]).toEqual(["failed", "local-network-permission", today]);
    }
  });

  test("tells a refused response from a request that was never sent", () => {
    expect(named("AllowOriginMismatch", { _error: "AllowOriginMismatch" }, 200).verdict).toBe("blocked");
    expect(named("DisallowedByMode", { _error: "DisallowedByMode" })).toMatchObject({
      verdict: "failed",
      cause: "same-origin-mode",
      violations: [{ chromium: "DisallowedByMode", step: "before-sending" }],
    });
  });
});
