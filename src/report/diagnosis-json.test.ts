import { exchangeOf } from "../engine/diagnose/testing";
import { describe, expect, test } from "vitest";
import type { FullDiagnosis } from "../engine/remedy/fix";
import { remediesFor } from "../engine/remedy/remedies";
import { toDiagnosisJson } from "./diagnosis-json";

const EXCHANGE = exchangeOf("GET https://api.example/orders -> 200 => blocked");
const json = (diagnosis: FullDiagnosis) => toDiagnosisJson(EXCHANGE, diagnosis, (of) => remediesFor(EXCHANGE, of));

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
      webkit: null,
    },
  ],
  label: "No CORS headers",
  headline: "Your API sends no CORS headers.",
  why: "The browser keeps the response from the page.",
  help: null,
  preflightReason: "",
  evidence: ["The browser reported it."],
  fix: {
    changes: [{ on: "response", hop: 0, set: { "Access-Control-Allow-Origin": "https://app.example" }, remove: [] }],
    proven: { standard: true, chromium: true, firefox: true, webkit: true },
  },
  fixWithCookies: null,
  browsers: { standard: "blocked", chromium: "blocked", firefox: "blocked", webkit: "blocked" },
  warnings: [{ id: "vary-missing", text: "Add Vary: Origin." }],
  answeredBy: null,
  owner: "unknown",
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
  "owner",
  "remedies",
  "docs",
  "browsers",
  "warnings",
  "verify",
  "alternatives",
];

describe("the JSON of a diagnosis", () => {
  test("has exactly the members of the contract", () => {
    expect(Object.keys(json(BLOCKED))).toEqual(MEMBERS);
  });

  test("has the same members in its alternatives", () => {
    const either = json({
      ...BLOCKED,
      certainty: "either",
      alternatives: [BLOCKED, { ...BLOCKED, fix: null }],
    });
    expect(either.alternatives.map(Object.keys)).toEqual([MEMBERS, MEMBERS]);
    expect(either.alternatives[1]?.fix).toBeNull();
  });

  test("keeps the facts", () => {
    const { remedies: _remedies, docs, verify, ...facts } = json(BLOCKED);
    expect(BLOCKED).toMatchObject(facts);
    expect(docs).toContain(String(BLOCKED.cause));
    expect(verify?.command).toContain(BLOCKED.request.url);
  });

  test("has Firefox's other name only where what was seen fits two", () => {
    const [violation] = BLOCKED.violations;
    if (!violation) throw new Error("nothing is violated");
    const open = { ...violation, firefoxOr: "CORSMultipleAllowOriginNotAllowed" } as const;
    expect(json({ ...BLOCKED, violations: [open] }).violations).toEqual([open]);
    expect(json(BLOCKED).violations[0]).not.toHaveProperty("firefoxOr");
  });

  test("names a status only where the fix changes it", () => {
    const change = { on: "preflight", hop: 0, status: 204, set: {}, remove: ["WWW-Authenticate"] } as const;
    const fix = { changes: [change], proven: { standard: true, chromium: true, firefox: true, webkit: true } };
    expect(json({ ...BLOCKED, fix }).fix?.changes).toEqual([change]);
    expect(json(BLOCKED).fix?.changes[0]).not.toHaveProperty("status");
  });
});
