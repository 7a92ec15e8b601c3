import { describe, expect, test } from "vitest";
import type { FullDiagnosis } from "../engine/remedy/fix";
import { toDiagnosisJson } from "./diagnosis-json";

const BLOCKED: FullDiagnosis = {
  schema: 1,
  exchange: "e1",
  request: {
    method: "GET",
    url: "https://api.example/orders",
    origin: "https://app.example",
    mode: "cors",
    credentials: null,
    type: "xmlhttprequest",
  },
  verdict: "blocked",
  certainty: "observed",
  step: "response",
  cause: "not-configured",
  violations: [
    {
      step: "response",
      hop: 0,
      rule: "allow-origin-missing",
      header: "Access-Control-Allow-Origin",
      value: null,
      wanted: "https://app.example",
      chromium: "MissingAllowOriginHeader",
      firefox: "CORSMissingAllowOrigin2",
    },
  ],
  label: "No CORS headers",
  headline: "Your API sends no CORS headers.",
  why: "The browser keeps the answer from the page.",
  preflightReason: "",
  evidence: ["The browser reported it."],
  fix: {
    changes: [{ on: "response", hop: 0, set: { "Access-Control-Allow-Origin": "https://app.example" }, remove: [] }],
    proven: { standard: true, chromium: true, firefox: true },
  },
  fixWithCookies: null,
  browsers: { standard: "blocked", chromium: "blocked", firefox: "blocked" },
  warnings: [{ id: "vary-missing", text: "Add Vary: Origin." }],
  answeredBy: null,
  alternatives: [],
};

const MEMBERS = [
  "schema",
  "exchange",
  "request",
  "verdict",
  "certainty",
  "step",
  "cause",
  "violations",
  "headline",
  "why",
  "fix",
  "answeredBy",
  "browsers",
  "warnings",
  "alternatives",
];

describe("the JSON of a diagnosis", () => {
  test("has exactly the members of the contract", () => {
    expect(Object.keys(toDiagnosisJson(BLOCKED))).toEqual(MEMBERS);
  });

  test("has the same members in its alternatives", () => {
    const either = toDiagnosisJson({
      ...BLOCKED,
      certainty: "either",
      alternatives: [BLOCKED, { ...BLOCKED, fix: null }],
    });
    expect(either.alternatives.map(Object.keys)).toEqual([MEMBERS, MEMBERS]);
    expect(either.alternatives[1]?.fix).toBeNull();
  });

  test("keeps the facts", () => {
    expect(BLOCKED).toMatchObject(toDiagnosisJson(BLOCKED));
  });

  test("has Firefox's other name only where what was seen fits two", () => {
    const [violation] = BLOCKED.violations;
    if (!violation) throw new Error("nothing is violated");
    const open = { ...violation, firefoxOr: "CORSMultipleAllowOriginNotAllowed" } as const;
    expect(toDiagnosisJson({ ...BLOCKED, violations: [open] }).violations).toEqual([open]);
    expect(toDiagnosisJson(BLOCKED).violations[0]).not.toHaveProperty("firefoxOr");
  });

  test("names a status only where the fix changes it", () => {
    const change = { on: "preflight", hop: 0, status: 204, set: {}, remove: ["WWW-Authenticate"] } as const;
    const fix = { changes: [change], proven: { standard: true, chromium: true, firefox: true } };
    expect(toDiagnosisJson({ ...BLOCKED, fix }).fix?.changes).toEqual([change]);
    expect(toDiagnosisJson(BLOCKED).fix?.changes[0]).not.toHaveProperty("status");
  });
});
